-- what:   弱匹配: registered people and list rows of one name and one village, where the ID number of
--         one of the two is void, so that it cannot say whether they are one person. Only where
--         there is one of each (is_unique) may they be taken for one, and never silently.
-- grain:  one row per department, quarter, household, person and row of the list
-- key:    department, quarter_index, household_key, person_key, file_number, sheet, row_number
-- units:  none
-- source: registry.md: else on name and village, marked 弱匹配
-- reader: core.department_match, staging.member_listing
with wanted as (
    select village_code, person_name_key
    from staging.department_row
    where is_id_void and village_code is not null and person_name_key is not null
    union
    select village_code, person_name_key
    from staging.named_member
    where is_id_void
),

listed as (
    select
        department_row.department, department_standing.quarter_index, department_row.village_code,
        department_row.person_name_key, department_row.is_id_void, department_row.file_number,
        department_row.sheet, department_row.row_number,
        count(*) over (
            partition by department_row.department, department_standing.quarter_index,
                department_row.village_code, department_row.person_name_key
        ) as like_rows
    from staging.department_row
    inner join wanted
        on department_row.village_code = wanted.village_code
        and department_row.person_name_key = wanted.person_name_key
    inner join staging.department_standing
        on department_row.department = department_standing.department
        and department_row.file_number = department_standing.file_number
    inner join staging.department_answer
        on department_row.department = department_answer.department
        and department_row.village_code = department_answer.village_code
        and department_standing.quarter_index = department_answer.quarter_index
        and department_row.taken_date >= department_answer.taken_date
    anti join staging.department_person
        on department_row.department = department_person.department
        and department_standing.quarter_index = department_person.quarter_index
        and department_row.person_key = department_person.person_key
),

people as (
    select
        named_member.quarter_index, named_member.village_code, named_member.person_name_key,
        named_member.household_key, named_member.person_key, named_member.is_id_void,
        departments.department,
        count(*) over (
            partition by departments.department, named_member.quarter_index,
                named_member.village_code, named_member.person_name_key
        ) as like_people
    from staging.named_member
    inner join wanted
        on named_member.village_code = wanted.village_code
        and named_member.person_name_key = wanted.person_name_key
    inner join (select distinct department, quarter_index from listed) as departments
        on named_member.quarter_index = departments.quarter_index
    anti join staging.department_person
        on departments.department = department_person.department
        and named_member.quarter_index = department_person.quarter_index
        and named_member.person_key = department_person.person_key
)

select
    listed.department,
    listed.quarter_index,
    people.household_key,
    people.person_key,
    people.village_code,
    listed.file_number,
    listed.sheet,
    listed.row_number,
    listed.like_rows = 1 and people.like_people = 1 as is_unique
from listed
inner join people
    on listed.department = people.department
    and listed.quarter_index = people.quarter_index
    and listed.village_code = people.village_code
    and listed.person_name_key = people.person_name_key
where listed.is_id_void or people.is_id_void
