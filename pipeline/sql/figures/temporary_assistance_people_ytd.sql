-- what:    Registered people who got temporary assistance this year.
-- name_zh: 当年临时救助人数
-- name_en: People given temporary assistance this year
-- formula_zh: 按身份证号列入本年临时救助名单的在册人数；未报送名单的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  y
-- formula: registered people named by ID in the lists of temporary assistance with a date of this
--         year; null where no list was delivered
-- source:  Art. 7
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
with helped as (
    select distinct
        department_match.quarter, department_match.village_code, department_match.household_key,
        department_match.person_key
    from core.department_match
    inner join core.quarter
        on department_match.quarter = quarter.quarter
    where department_match.department = 'temporary_aid'
        and department_match.how = 'id'
        and date_part('year', department_match.record_date) = quarter.year
)

select
    snapshot.quarter,
    snapshot.village_code,
    case when count(department_answer.village_code) > 0
        then count(helped.person_key) end as numerator
from core.snapshot
inner join core.quarter
    on snapshot.quarter = quarter.quarter
left join staging.department_answer
    on snapshot.village_code = department_answer.village_code
    and quarter.quarter_index = department_answer.quarter_index
    and department_answer.department = 'temporary_aid'
left join helped
    on snapshot.quarter = helped.quarter
    and snapshot.village_code = helped.village_code
group by all
