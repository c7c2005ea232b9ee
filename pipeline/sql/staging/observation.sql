-- what:   Households as a snapshot shows them. One that snapshots of a quarter show in different
--         villages is where the better system has it, of one system the latest.
-- grain:  one row per household and quarter with rows
-- key:    household_key, quarter_index
-- units:  people = accepted rows
-- source: figures.md, Rows (household cells come from the head's row), People
-- reader: staging.presence
with households as (
    select
        household_key,
        quarter_index,
        snapshot_number,
        cast(count(*) as integer) as people,
        min(head_order) % 1000000000000000000 as head_row_order
    from staging.register_row
    group by household_key, quarter_index, snapshot_number
    qualify row_number() over (
        partition by household_key, quarter_index
        order by snapshot_number desc
    ) = 1
)

select
    households.household_key,
    households.quarter_index,
    households.snapshot_number,
    households.people,
    households.head_row_order,
    register_row.village_code,
    register_row.exit_year as roster_exit_year
from households
inner join staging.register_row
    on households.head_row_order = register_row.row_order
