-- what:   Rows of the list of visits.
-- grain:  one row per row of a file
-- key:    file_id, sheet, row_number
-- units:  as the layout says
-- source: G 走访
-- reader: staging.help_row, staging.household_visit, core.visit
-- as:     view
with own_rows as (
    select * from read_parquet(getvariable('g_visit_files'))
)

select
    list_file.quarter,
    list_file.quarter_index,
    list_file.taken_date,
    list_file.file_number,
    own_rows.*
from own_rows
inner join staging.list_file
    on own_rows.file_id = list_file.file_id
