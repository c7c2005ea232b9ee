-- what:   Rows of 医疗: ill members of registered households and whether the medical policy was
--         applied. person_key is null where the household has no member, or two, of that name.
-- grain:  one row per accepted row
-- key:    file_id, sheet, source_row
-- quarters: own
-- units:  none
-- source: G 医疗; Art. 9
-- reader: analysts
select
    medical_sheet.quarter,
    medical_sheet.household_key,
    member_name.person_key,
    medical_sheet.village_code,
    medical_sheet.is_policy_done,
    medical_sheet.is_overlap as is_department_overlap,
    medical_sheet.file_id,
    medical_sheet.sheet,
    medical_sheet.source_row
from staging.medical_sheet
left join staging.member_name
    on medical_sheet.quarter = member_name.quarter
    and medical_sheet.household_key = member_name.household_key
    and medical_sheet.member_name_key = member_name.name_key
