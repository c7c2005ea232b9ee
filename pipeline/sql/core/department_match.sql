-- what:   Registered people whom a department list in force names: by ID number (id), or by a name
--         that is the only one in its village where an ID number is void (weak, 弱匹配).
-- grain:  one row per department, quarter, household and person
-- key:    department, quarter, household_key, person_key
-- quarters: own and earlier
-- units:  yuan
-- source: registry.md, Department files
-- reader: mart.department_match, figures, findings
with matched as (
    select department, quarter_index, household_key, person_key, village_code, 'id' as how,
        file_number, sheet, row_number
    from staging.department_person
    union all
    select department, quarter_index, household_key, person_key, village_code, 'weak',
        file_number, sheet, row_number
    from staging.department_namesake
    where is_unique
)

select
    quarter.quarter,
    matched.department,
    matched.household_key,
    matched.person_key,
    matched.village_code,
    matched.how,
    department_row.item as record_item,
    department_row.amount_yuan,
    department_row.record_date,
    department_row.file_id,
    matched.sheet,
    matched.row_number as source_row
from matched
inner join core.quarter
    on matched.quarter_index = quarter.quarter_index
inner join staging.department_row
    on matched.department = department_row.department
    and matched.file_number = department_row.file_number
    and matched.sheet = department_row.sheet
    and matched.row_number = department_row.row_number
