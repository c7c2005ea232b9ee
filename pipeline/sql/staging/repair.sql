-- what:   Repairs and notes of every file, counted.
-- as:     view
-- grain:  one row per file, sheet, column and rule
-- key:    file_id, sheet, column_name, rule
-- units:  rows
-- source: intake
-- reader: ops.repair
with repair_rows as (
    select * from read_parquet(getvariable('repair_files'))
)

select
    file_id,
    sheet,
    column_name,
    rule,
    rows,
    first_row
from repair_rows
