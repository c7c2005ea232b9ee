-- what:   Rows of the lists of benefits kept.
-- grain:  one row per row of a file
-- key:    file_id, sheet, row_number
-- quarters: own
-- units:  as the layout says
-- source: 脱贫户政策享受情况表
-- reader: staging.benefit
-- as:     view
with own_rows as (
    select * from read_parquet(getvariable('own_benefit_files'))
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
