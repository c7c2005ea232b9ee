-- what:   Sheets of the roster files in reading order; a file received twice under two names is
--         two.
-- grain:  one row per file and sheet
-- key:    file_number, sheet
-- units:  sheet_number ascends with file and sheet
-- source: staged Parquet
-- reader: staging.roster
with sheets as (
    select distinct file_id, sheet
    from read_parquet(getvariable('roster_files'))
)

select
    roster_file.file_number,
    roster_file.file_id,
    sheets.sheet,
    roster_file.quarter_index,
    roster_file.taken_date,
    roster_file.snapshot_number,
    cast(row_number() over (
        order by roster_file.file_number, sheets.sheet
    ) as bigint) as sheet_number
from sheets
inner join staging.roster_file
    on sheets.file_id = roster_file.file_id
