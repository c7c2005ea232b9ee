-- what:   Roster files that were accepted, with the number of the snapshot they are part of.
-- grain:  one row per file
-- key:    file_number
-- units:  snapshot_number ascends with quarter, then the better system is last, then the date
-- source: figures.md: files of one date are parts of one snapshot; sources rank G, N, M
-- reader: staging.roster_sheet, staging.rejected_household, staging.coverage
with roster_files as (
    select file_number, file_id, quarter, quarter_index, source_system, taken_date
    from staging.input_file
    where refusal_rule is null and quarter is not null and layout in ('g_roster', 'n_roster')
),

snapshots as (
    select distinct
        roster_files.quarter_index,
        roster_files.taken_date,
        roster_files.source_system,
        source_system.source_rank
    from roster_files
    inner join reference.source_system
        on roster_files.source_system = source_system.source_system
),

numbered as (
    select
        quarter_index,
        taken_date,
        source_system,
        source_rank,
        cast(row_number() over (
            order by quarter_index, source_rank desc, taken_date
        ) as integer) as snapshot_number
    from snapshots
)

select
    roster_files.file_number,
    roster_files.file_id,
    roster_files.quarter_index,
    roster_files.source_system,
    roster_files.taken_date,
    numbered.source_rank,
    numbered.snapshot_number
from roster_files
inner join numbered
    on roster_files.quarter_index = numbered.quarter_index
    and roster_files.taken_date = numbered.taken_date
    and roster_files.source_system = numbered.source_system
