-- what:   Roster rows of every file, with the order in which they were received.
-- as:     view
-- grain:  one row per file, sheet and row
-- key:    row_order
-- units:  row_order = sheet_number × 10¹⁰ + row_number; money in yuan; a birth date after the day
--         the file was taken is none
-- source: G 贫困人口明细表, N roster
-- reader: staging.register_row, core.household, core.member, core.income, core.living_condition
with roster_rows as (
    select * from read_parquet(getvariable('roster_files'))
)

select
    roster_sheet.file_number,
    roster_sheet.quarter_index,
    roster_sheet.snapshot_number,
    roster_sheet.sheet_number * 10000000000 + roster_rows.row_number as row_order,
    roster_rows.* replace (
        case when roster_rows.birth_date <= roster_sheet.taken_date then roster_rows.birth_date
        end as birth_date
    )
from roster_rows
inner join staging.roster_sheet
    on roster_rows.file_id = roster_sheet.file_id
    and roster_rows.sheet = roster_sheet.sheet
