-- what:   Which snapshot speaks for a village in a quarter.
-- grain:  one row per covered village and quarter
-- key:    village_code, quarter
-- quarters: own and earlier
-- units:  none
-- source: figures.md, Which quarter a file speaks for
-- reader: mart.figure, dashboard of data quality
with snapshots as (
    select distinct snapshot_number, source_system, taken_date
    from staging.roster_file
)

select
    village_snapshot.village_code,
    quarter.quarter,
    quarter.year,
    snapshots.source_system,
    snapshots.taken_date,
    taken_quarter.quarter as snapshot_quarter,
    village_snapshot.is_stale,
    village_fact.is_poor_village
from staging.village_snapshot
inner join core.quarter
    on village_snapshot.quarter_index = quarter.quarter_index
inner join core.quarter as taken_quarter
    on village_snapshot.snapshot_index = taken_quarter.quarter_index
inner join snapshots
    on village_snapshot.snapshot_number = snapshots.snapshot_number
inner join staging.village_fact
    on village_snapshot.village_code = village_fact.village_code
    and village_snapshot.quarter_index = village_fact.quarter_index
