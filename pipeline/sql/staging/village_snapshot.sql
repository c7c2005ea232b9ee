-- what:   The snapshot that speaks for a village in each quarter since its first: the best system,
--         then the latest date; without one the previous snapshot, stale.
-- grain:  one row per village and quarter
-- key:    village_code, quarter_index
-- quarters: own and earlier
-- units:  none
-- source: figures.md, Which quarter a file speaks for
-- reader: core.snapshot, staging.register_row, staging.presence
with snapshots as (
    select distinct snapshot_number, quarter_index, source_rank, taken_date
    from staging.roster_file
),

chosen as (
    select
        coverage.village_code,
        coverage.accepted_rows,
        snapshots.quarter_index,
        snapshots.snapshot_number
    from staging.coverage
    inner join snapshots
        on coverage.snapshot_number = snapshots.snapshot_number
    qualify row_number() over (
        partition by coverage.village_code, snapshots.quarter_index
        order by snapshots.source_rank, snapshots.taken_date desc
    ) = 1
),

first_rows as (
    select village_code, min(quarter_index) as first_index
    from chosen
    where accepted_rows > 0
    group by all
),

village_quarters as (
    select first_rows.village_code, first_rows.first_index, quarter.quarter_index
    from first_rows
    inner join core.quarter
        on first_rows.first_index <= quarter.quarter_index
)

select
    village_quarters.village_code,
    village_quarters.quarter_index,
    village_quarters.first_index,
    chosen.quarter_index as snapshot_index,
    chosen.snapshot_number,
    chosen.quarter_index < village_quarters.quarter_index as is_stale
from village_quarters
asof inner join chosen
    on village_quarters.village_code = chosen.village_code
    and village_quarters.quarter_index >= chosen.quarter_index
