-- what:   Rows of the list of helpers.
-- grain:  one row per row of a file
-- key:    file_id, sheet, row_number
-- quarters: own
-- units:  as the layout says
-- source: G 帮扶
-- reader: staging.help_row
-- as:     view
with own_rows as (
    select * from read_parquet(getvariable('g_helper_files'))
)

select
    input_file.quarter,
    input_file.quarter_index,
    input_file.taken_date,
    input_file.file_number,
    own_rows.*
from own_rows
inner join staging.input_file
    on own_rows.file_id = input_file.file_id
where input_file.refusal_rule is null and input_file.quarter_index is not null
