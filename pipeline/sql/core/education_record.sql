-- what:   Rows of 教育: pupils of registered households by stage, and whether they were given the
--         subsidy. person_key is null where the household has no member, or two, of that name.
-- grain:  one row per accepted row
-- key:    file_id, sheet, source_row
-- quarters: own
-- units:  none
-- source: G 教育; Art. 8
-- reader: analysts, staging.education_now
select
    education_sheet.quarter,
    education_sheet.household_key,
    member_name.person_key,
    education_sheet.village_code,
    education_sheet.education_stage,
    education_sheet.is_policy_given,
    education_sheet.is_overlap as is_department_overlap,
    education_sheet.file_id,
    education_sheet.sheet,
    education_sheet.source_row
from staging.education_sheet
left join staging.member_name
    on education_sheet.quarter = member_name.quarter
    and education_sheet.household_key = member_name.household_key
    and education_sheet.student_name_key = member_name.name_key
