-- what:   Rows of 医疗, a member's once a quarter: the latest taken.
-- grain:  one row per household, name and quarter
-- key:    quarter, household_key, member_name_key
-- quarters: own
-- units:  none
-- source: G 医疗
-- reader: core.medical_record
with sheet_rows as (
    select * from read_parquet(getvariable('g_medical_files'))
)

select
    list_file.quarter,
    coalesce(household_link.household_key, sheet_rows.source_household_key) as household_key,
    sheet_rows.member_name_key,
    sheet_rows.village_code,
    sheet_rows.is_policy_done,
    sheet_rows.is_overlap,
    sheet_rows.file_id,
    sheet_rows.sheet,
    sheet_rows.row_number as source_row
from sheet_rows
inner join staging.list_file
    on sheet_rows.file_id = list_file.file_id
left join core.household_link
    on sheet_rows.source_household_key = household_link.source_household_key
qualify row_number() over (
    partition by
        coalesce(household_link.household_key, sheet_rows.source_household_key),
        sheet_rows.member_name_key,
        list_file.quarter
    order by
        list_file.taken_date desc, list_file.file_number, sheet_rows.sheet, sheet_rows.row_number
) = 1
