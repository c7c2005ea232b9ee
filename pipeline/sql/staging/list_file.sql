-- what:   Accepted files with a date, each once though it lies in the folder under two names.
-- grain:  one row per file
-- key:    file_id
-- quarters: own
-- units:  quarter_index: quarters since 0000Q1
-- source: intake
-- reader: staging.list_quarter, tables of the sheets and department lists
select
    file_id,
    file_number,
    layout,
    quarter,
    quarter_index,
    taken_date
from staging.input_file
where refusal_rule is null and quarter_index is not null
qualify row_number() over (
    partition by file_id
    order by file_number
) = 1
