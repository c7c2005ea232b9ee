-- what:   Registered people whom a list in force names by ID number. The list that speaks for the
--         person's village decides: an older one from elsewhere does not count.
-- grain:  one row per department, quarter, household and person
-- key:    department, quarter_index, household_key, person_key
-- quarters: own and earlier
-- units:  none
-- source: registry.md: match on the first 18 characters of the ID number
-- reader: core.department_match, staging.department_namesake
select
    department_row.department,
    quarter.quarter_index,
    member.household_key,
    member.person_key,
    member.village_code,
    department_row.file_number,
    department_row.sheet,
    department_row.row_number
from staging.department_row
inner join staging.department_standing
    on department_row.department = department_standing.department
    and department_row.file_number = department_standing.file_number
inner join core.quarter
    on department_standing.quarter_index = quarter.quarter_index
inner join reference.department
    on department_row.department = department.department
inner join core.member
    on quarter.quarter = member.quarter
    and department_row.person_key = member.person_key
left join staging.department_answer
    on department_row.department = department_answer.department
    and member.village_code = department_answer.village_code
    and quarter.quarter_index = department_answer.quarter_index
where not department_row.is_id_void
    and not member.is_id_void
    and case
        when department.is_event
            then coalesce(department_row.record_date, department_row.taken_date) <= quarter.end_date
        else department_row.taken_date >= coalesce(
            department_answer.taken_date, department_row.taken_date
        )
    end
qualify row_number() over (
    partition by
        department_row.department, quarter.quarter_index, member.household_key, member.person_key
    order by
        department_row.record_date desc nulls last, department_row.taken_date desc,
        department_row.file_number, department_row.sheet, department_row.row_number
) = 1
