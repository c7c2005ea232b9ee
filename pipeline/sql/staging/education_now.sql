-- what:   What the sheet 教育 in force says of a member.
-- grain:  one row per household, person and quarter
-- key:    quarter, household_key, person_key
-- quarters: own and earlier
-- units:  none
-- source: G 教育
-- reader: core.student
select
    list_quarter.quarter,
    member_name.household_key,
    member_name.person_key,
    education_sheet.education_stage,
    education_sheet.is_policy_given
from staging.education_sheet
inner join staging.list_quarter
    on education_sheet.file_id = list_quarter.file_id
inner join staging.member_name
    on list_quarter.quarter = member_name.quarter
    and education_sheet.household_key = member_name.household_key
    and education_sheet.student_name_key = member_name.name_key
qualify row_number() over (
    partition by list_quarter.quarter, member_name.household_key, member_name.person_key
    order by list_quarter.list_index desc
) = 1
