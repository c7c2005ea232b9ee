-- what:   Rows of returned visit forms.
-- grain:  one row per row of a file
-- key:    file_id, sheet, row_number
-- quarters: own
-- units:  as the layout says
-- source: 入户走访反馈表
-- reader: core.visit
-- as:     view
with own_rows as (
    select * from read_parquet(getvariable('own_visit_files'))
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
