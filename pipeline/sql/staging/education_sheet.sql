-- what:   Rows of 教育, a pupil's once a quarter: the latest taken.
-- grain:  one row per household, name and quarter
-- key:    quarter_index, household_key, student_name_key
-- quarters: own
-- units:  none
-- source: G 教育
-- reader: core.education_record, staging.education_now
with sheet_rows as (
    select * from read_parquet(getvariable('g_education_files'))
)

select
    list_file.file_number,
    list_file.quarter,
    list_file.quarter_index,
    coalesce(household_link.household_key, sheet_rows.source_household_key) as household_key,
    sheet_rows.student_name_key,
    sheet_rows.village_code,
    sheet_rows.education_stage,
    sheet_rows.is_policy_given,
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
        sheet_rows.student_name_key,
        list_file.quarter_index
    order by
        list_file.taken_date desc, list_file.file_number, sheet_rows.sheet, sheet_rows.row_number
) = 1
