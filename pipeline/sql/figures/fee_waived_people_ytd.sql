-- what:    Pupils of registered households freed from school fees in the year so far.
-- name_zh: 本年学杂费减免人数
-- name_en: Pupils freed from school fees
-- formula_zh: 本年截至季末教育扶贫项目中资助项目属减免学杂费的学生数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   people
-- period:  y
-- formula: members named by a 项目(户) 教育 dated in the year up to the quarter's end whose 资助项目 is one
--          of code list fee_waiver; no row while no such list of the year has come
-- source:  Art. 8
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with lists as (
    select distinct quarter.quarter, quarter.year, quarter.end_date
    from core.quarter
    inner join staging.list_file
        on list_file.layout = 'g_project_education'
        and list_file.quarter_index // 4 = quarter.year
        and list_file.quarter_index <= quarter.quarter_index
),

waivers as (
    select label as item
    from reference.code_list
    where code_list = 'fee_waiver'
),

waived as (
    select distinct lists.quarter, member_name.village_code, member_name.person_key
    from staging.project_row
    semi join waivers
        on contains(project_row.project_name, waivers.item)
    inner join lists
        on year(project_row.measure_date) = lists.year
        and project_row.measure_date <= lists.end_date
    inner join staging.member_name
        on lists.quarter = member_name.quarter
        and project_row.household_key = member_name.household_key
        and project_row.name_key = member_name.name_key
    where project_row.project_kind = '8'
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(waived.person_key) as numerator
from core.snapshot
inner join lists
    on snapshot.quarter = lists.quarter
left join waived
    on snapshot.quarter = waived.quarter
    and snapshot.village_code = waived.village_code
group by all
