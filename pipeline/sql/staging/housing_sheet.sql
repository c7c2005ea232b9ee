-- what:   Rows of 住房, a household's once a quarter: the latest taken.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- quarters: own
-- units:  none
-- source: G 住房
-- reader: core.housing_record, staging.housing_state
with sheet_rows as (
    select * from read_parquet(getvariable('g_housing_files'))
)

select
    list_file.quarter,
    coalesce(household_link.household_key, sheet_rows.source_household_key) as household_key,
    sheet_rows.village_code,
    sheet_rows.house_grade,
    sheet_rows.rebuild_progress,
    sheet_rows.is_in_plan,
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
        coalesce(household_link.household_key, sheet_rows.source_household_key), list_file.quarter
    order by
        list_file.taken_date desc, list_file.file_number, sheet_rows.sheet, sheet_rows.row_number
) = 1
