-- what:   弱匹配: registered people and list rows of one name and one village, where the ID number
--         of one of the two is void, so that it cannot say whether they are one person. Only where
--         one row and one household bear the name (is_unique) may they be taken for one, and never
--         silently.
-- grain:  one row per department, quarter, household, person and row of the list
-- key:    department, quarter_index, household_key, person_key, file_number, sheet, row_number
-- quarters: own
-- units:  none
-- source: registry.md: else on name and village, marked 弱匹配
-- reader: core.department_match, staging.member_listing
select
    list_name.department,
    list_name.quarter_index,
    named_member.household_key,
    named_member.person_key,
    named_member.village_code,
    list_name.file_number,
    list_name.sheet,
    list_name.row_number,
    list_name.like_rows = 1 and list_name.like_households = 1 as is_unique
from staging.list_name
inner join staging.named_member
    on list_name.quarter_index = named_member.quarter_index
    and list_name.village_code = named_member.village_code
    and list_name.person_name_key = named_member.person_name_key
anti join staging.department_person
    on list_name.department = department_person.department
    and list_name.quarter_index = department_person.quarter_index
    and named_member.person_key = department_person.person_key
where list_name.is_id_void or named_member.is_id_void
