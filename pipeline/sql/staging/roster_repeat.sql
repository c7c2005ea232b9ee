-- what:   Rows that name a household and person their snapshot has named before: equal, or in
--         conflict.
-- grain:  one row per repeated row
-- key:    row_order
-- quarters: own
-- units:  none
-- source: figures.md, Rows
-- reader: staging.register_row, ops.input_file, ops.reject, findings/duplicate_row_conflict
with repeated as (
    select snapshot_number, source_household_key, person_key
    from staging.roster
    group by all
    having count(*) > 1
),

ranked as (
    select
        roster.row_order,
        roster.file_number,
        roster.sheet,
        roster.row_number as source_row,
        roster.snapshot_number,
        roster.quarter_index,
        roster.village_code,
        roster.source_household_key,
        roster.person_key,
        roster.row_hash,
        first_value(roster.row_hash) over received as first_row_hash,
        first_value(roster.row_order) over received as first_row_order,
        first_value(roster.file_number) over received as first_file_number,
        first_value(roster.sheet) over received as first_sheet,
        first_value(roster.row_number) over received as first_source_row
    from staging.roster
    semi join repeated
        on roster.snapshot_number = repeated.snapshot_number
        and roster.source_household_key = repeated.source_household_key
        and roster.person_key = repeated.person_key
    window received as (
        partition by roster.snapshot_number, roster.source_household_key, roster.person_key
        order by roster.row_order
    )
)

select
    row_order,
    file_number,
    sheet,
    source_row,
    snapshot_number,
    quarter_index,
    village_code,
    source_household_key,
    person_key,
    first_file_number,
    first_sheet,
    first_source_row,
    row_hash is distinct from first_row_hash as is_conflict
from ranked
where row_order > first_row_order
