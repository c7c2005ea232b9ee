-- what:   Lists in force in a quarter: those that speak for at least one village then; events
--         reported so far never lapse.
-- grain:  one row per department, file and quarter
-- key:    department, file_number, quarter_index
-- quarters: own and earlier
-- units:  none
-- source: figures.md, Which quarter a file speaks for
-- reader: staging.department_person, staging.list_name
select distinct
    department_file.department,
    department_file.file_number,
    department_answer.quarter_index
from staging.department_file
inner join reference.department
    on department_file.department = department.department
    and not department.is_event
inner join core.division_village
    on department_file.level = division_village.level
    and department_file.division = division_village.division
inner join staging.department_answer
    on department_file.department = department_answer.department
    and division_village.village_code = department_answer.village_code
    and department_file.taken_date = department_answer.taken_date
    and department_file.quarter_index = department_answer.list_index
union all
select distinct
    department_file.department,
    department_file.file_number,
    quarter.quarter_index
from staging.department_file
inner join reference.department
    on department_file.department = department.department
    and department.is_event
inner join core.quarter
    on department_file.quarter_index <= quarter.quarter_index
