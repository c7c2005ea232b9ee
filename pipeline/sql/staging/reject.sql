-- what:   Rejected rows of every file.
-- as:     view
-- grain:  one row per rejected row
-- key:    file_id, sheet, row_number
-- units:  none
-- source: intake
-- reader: ops.reject, staging.coverage, staging.rejected_household
with reject_rows as (
    select * from read_parquet(getvariable('reject_files'))
)

select
    input_file.file_number,
    input_file.layout,
    reject_rows.*
from reject_rows
inner join staging.input_file
    on reject_rows.file_id = input_file.file_id
