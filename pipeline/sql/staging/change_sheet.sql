-- what:   Events of 变动明细; the same event of a household twice in a quarter is one.
-- grain:  one row per household, quarter and kind
-- key:    household_key, quarter_index, change_kind
-- quarters: own
-- units:  people
-- source: G 变动明细
-- reader: core.exit_claim, core.change_event, staging.household_flow
with change_rows as (
    select * from read_parquet(getvariable('g_change_files'))
),

dated as (
    select
        coalesce(household_link.household_key, change_rows.source_household_key) as household_key,
        input_file.quarter_index,
        change_rows.change_kind,
        change_rows.village_code,
        change_rows.natural_in_people,
        change_rows.natural_out_people,
        input_file.taken_date,
        input_file.file_number,
        change_rows.file_id,
        change_rows.sheet,
        change_rows.row_number as source_row
    from change_rows
    inner join staging.input_file
        on change_rows.file_id = input_file.file_id
    left join core.household_link
        on change_rows.source_household_key = household_link.source_household_key
    where input_file.refusal_rule is null and input_file.quarter_index is not null
        and change_rows.change_kind is not null
)

select
    household_key,
    quarter_index,
    change_kind,
    village_code,
    natural_in_people,
    natural_out_people,
    file_id,
    sheet,
    source_row
from dated
qualify row_number() over (
    partition by household_key, quarter_index, change_kind
    order by taken_date desc, file_number, sheet, source_row
) = 1
