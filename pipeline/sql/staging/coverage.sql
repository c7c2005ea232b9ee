-- what:   Villages that a snapshot speaks for: it holds a row of them, accepted or rejected.
-- grain:  one row per snapshot and village
-- key:    snapshot_number, village_code
-- units:  accepted_rows in rows
-- source: figures.md: coverage is per village
-- reader: staging.village_snapshot
with named as (
    select snapshot_number, village_code, count(*) as accepted_rows
    from staging.roster
    group by all
    union all
    select roster_file.snapshot_number, reject.village_code, 0 as accepted_rows
    from staging.reject
    inner join staging.roster_file
        on reject.file_number = roster_file.file_number
    where reject.village_code is not null
)

select
    snapshot_number,
    village_code,
    cast(sum(accepted_rows) as bigint) as accepted_rows
from named
group by all
