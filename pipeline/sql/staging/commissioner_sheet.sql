-- what:   Rows of the lists of science commissioners.
-- grain:  one row per row of a file
-- key:    file_id, sheet, row_number
-- units:  as the layout says
-- source: 科技特派员名册
-- reader: core.science_commissioner, figures/science_commissioner_people
-- as:     view
with own_rows as (
    select * from read_parquet(getvariable('own_commissioner_files'))
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
