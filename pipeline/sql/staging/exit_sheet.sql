-- what:   Planned and actual exit years of 脱贫明细, the latest taken row of a quarter.
-- grain:  one row per household and quarter
-- key:    household_key, quarter_index
-- quarters: own
-- units:  calendar years
-- source: G 脱贫明细
-- reader: staging.status, core.change_event
with exit_rows as (
    select * from read_parquet(getvariable('g_exit_files'))
)

select
    coalesce(household_link.household_key, exit_rows.source_household_key) as household_key,
    input_file.quarter_index,
    exit_rows.plan_exit_year,
    exit_rows.exit_year
from exit_rows
inner join staging.input_file
    on exit_rows.file_id = input_file.file_id
left join core.household_link
    on exit_rows.source_household_key = household_link.source_household_key
where input_file.refusal_rule is null and input_file.quarter_index is not null
qualify row_number() over (
    partition by
        coalesce(household_link.household_key, exit_rows.source_household_key),
        input_file.quarter_index
    order by
        input_file.taken_date desc, input_file.file_number, exit_rows.sheet, exit_rows.row_number
) = 1
