-- what:   Accepted files under each date on which they were taken, once though they lie there under
--         two names: a list of money that comes again, unchanged, states its rows anew.
-- grain:  one row per file and date
-- key:    file_id, quarter_index, taken_date
-- units:  quarter_index: quarters since 0000Q1
-- source: intake
-- reader: staging.fund_chain_row, staging.fund_project_row
select file_id, file_number, quarter_index, taken_date
from staging.input_file
where refusal_rule is null and quarter_index is not null
qualify row_number() over (
    partition by file_id, quarter_index, taken_date
    order by file_number
) = 1
