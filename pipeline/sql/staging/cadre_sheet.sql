-- what:   Rows of the rosters of responsible cadres.
-- grain:  one row per row of a file
-- key:    file_id, sheet, row_number
-- quarters: own
-- units:  as the layout says
-- source: 帮扶责任人花名册
-- reader: core.helper
-- as:     view
with own_rows as (
    select * from read_parquet(getvariable('own_cadre_files'))
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
