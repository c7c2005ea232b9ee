-- what:   Rows of the village project sheet.
-- as:     view
-- grain:  one row per staged row
-- key:    file_id, sheet, row_number
-- units:  yuan; quantity in km of road or street lamps
-- source: G 项目(村)
-- reader: core.village_project
with sheet_rows as (
    select * from read_parquet(getvariable('g_village_project_files'))
)

select
    file_id, sheet, row_number, village_code, project_name, project_kind, start_date, quantity,
    invested_yuan, project_status
from sheet_rows
