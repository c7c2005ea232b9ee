-- what:    Registered people on the list of left-behind children, women and elders in force.
-- name_zh: 三留守人数
-- name_en: Left-behind people
-- formula_zh: 按身份证号列入留守名单的在册人数；未报送名单的不计算
-- grain:   one row per village, quarter, suffix
-- key:     village_code, quarter, suffix
-- quarters: own
-- units:   people
-- period:  s
-- formula: registered people named by ID in the list; null where no list was delivered
-- source:  Art. 7
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
-- suffixes: list left_behind_kind
with kinds as (
    select village_code, quarter, '' as suffix, household_key, person_key
    from core.department_match
    where department = 'left_behind' and how = 'id'
    union all
    select village_code, quarter, '_' || record_item, household_key, person_key
    from core.department_match
    where department = 'left_behind' and how = 'id' and record_item is not null
)

select
    snapshot.quarter,
    snapshot.village_code,
    nullif(suffixes.suffix, '') as suffix,
    count(kinds.person_key) as numerator
from core.snapshot
inner join core.quarter
    on snapshot.quarter = quarter.quarter
inner join staging.department_answer
    on snapshot.village_code = department_answer.village_code
    and quarter.quarter_index = department_answer.quarter_index
    and department_answer.department = 'left_behind'
cross join (values (''), ('_1'), ('_2'), ('_3')) as suffixes (suffix)
left join kinds
    on snapshot.quarter = kinds.quarter
    and snapshot.village_code = kinds.village_code
    and suffixes.suffix = kinds.suffix
group by all
