-- what:    Registered people whom a training project of the year so far names, each once.
-- name_zh: 当年参加技能培训人数
-- name_en: People trained in the year so far
-- formula_zh: 本年截至季末列入培训项目的成员数；未报送培训表的年度不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   people
-- period:  y
-- formula: members named by a training project dated in the year up to the quarter's end; no row
--         for a year before the first list and the first training
-- source:  Art. 6
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with trained as (
    select distinct quarter, village_code, person_key
    from staging.project_person
    where project_kind = '7'
),

stated_years as (
    select date_part('year', start_date) as year
    from staging.project_row
    where project_kind = '7'
    union all
    select quarter.year
    from staging.delivered
    inner join core.quarter
        on delivered.quarter = quarter.quarter
    where delivered.layout = 'g_project_training'
),

supplied as (
    select min(year) as first_year
    from stated_years
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(trained.person_key) as numerator
from core.snapshot
inner join core.quarter
    on snapshot.quarter = quarter.quarter
inner join supplied
    on quarter.year >= supplied.first_year
left join trained
    on snapshot.quarter = trained.quarter
    and snapshot.village_code = trained.village_code
group by all
