-- what:   Events of 变动明细 and decisions to register or remove a household, in the quarter whose
--         snapshot of the village can first show them; the same event of a household twice in a
--         quarter is one.
-- grain:  one row per household, quarter and kind
-- key:    household_key, quarter_index, change_kind
-- units:  people
-- source: G 变动明细; 认定决定与更正登记表
-- reader: staging.status, staging.exit_run, staging.transition, core.change_event
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
    union all
    select
        household_key,
        cast(year(decision_date) * 4 + quarter(decision_date) - 1 as integer),
        case decision_kind when 'identify' then 'A_NEW' else 'B_TERMINATION' end,
        village_code,
        null,
        null,
        taken_date,
        file_number,
        file_id,
        sheet,
        row_number
    from staging.decision_sheet
    where decision_kind in ('identify', 'remove')
        and household_key is not null and village_code is not null
),

covered as (
    select village_code, quarter_index as covered_index
    from staging.village_snapshot
    where not is_stale
),

shown as (
    select
        dated.* replace (coalesce(covered.covered_index, dated.quarter_index) as quarter_index),
        covered.village_code is not null as is_covered
    from dated
    asof left join covered
        on dated.village_code = covered.village_code
        and dated.quarter_index <= covered.covered_index
)

select
    household_key,
    quarter_index,
    is_covered,
    change_kind,
    village_code,
    natural_in_people,
    natural_out_people,
    file_id,
    sheet,
    source_row
from shown
qualify row_number() over (
    partition by household_key, quarter_index, change_kind
    order by taken_date desc, file_number, sheet, source_row
) = 1
