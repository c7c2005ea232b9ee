-- what:   Accepted files under each date on which they were taken, once though the same bytes lie
--         there under two names: a list that comes again, unchanged, states its rows anew.
-- grain:  one row per content, layout and date
-- key:    file_id
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
    partition by sha256, layout, quarter_index, taken_date
    order by file_number
) = 1
