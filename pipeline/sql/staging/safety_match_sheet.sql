-- what:   The platform's own comparison of dibao and 五保, the latest taken row of a quarter.
-- grain:  one row per household and quarter
-- key:    household_key, quarter_index
-- units:  people
-- source: G 低保五保比对
-- reader: core.safety_match
with sheet_rows as (
    select * from read_parquet(getvariable('g_safety_match_files'))
)

select
    coalesce(household_link.household_key, sheet_rows.source_household_key) as household_key,
    input_file.quarter_index,
    sheet_rows.village_code,
    sheet_rows.household_type,
    sheet_rows.household_size,
    sheet_rows.covered_people,
    sheet_rows.overlap_people,
    sheet_rows.file_id,
    sheet_rows.sheet,
    sheet_rows.row_number
from sheet_rows
inner join staging.input_file
    on sheet_rows.file_id = input_file.file_id
left join core.household_link
    on sheet_rows.source_household_key = household_link.source_household_key
where input_file.refusal_rule is null and input_file.quarter_index is not null
qualify row_number() over (
    partition by
        coalesce(household_link.household_key, sheet_rows.source_household_key),
        input_file.quarter_index
    order by
        input_file.taken_date desc, input_file.file_number, sheet_rows.sheet, sheet_rows.row_number
) = 1
