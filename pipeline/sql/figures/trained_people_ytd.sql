-- what:    Registered people whom a training project of the year so far names, each once.
-- name_zh: 当年参加技能培训人数
-- name_en: People trained in the year so far
-- formula_zh: 本年截至季末列入培训项目的成员数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   people
-- period:  y
-- formula: members named by a training project dated in the year up to the quarter's end
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

known as (
    select quarter.quarter
    from core.quarter
    inner join staging.list_file
        on list_file.layout = 'g_project_training'
        and list_file.quarter_index // 4 = quarter.year
        and list_file.quarter_index <= quarter.quarter_index
    union
    select quarter
    from trained
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(trained.person_key) as numerator
from core.snapshot
inner join known
    on snapshot.quarter = known.quarter
left join trained
    on snapshot.quarter = trained.quarter
    and snapshot.village_code = trained.village_code
group by all
