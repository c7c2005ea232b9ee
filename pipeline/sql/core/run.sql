-- what:   The run: its as-of quarter and the line it judges by. Every as-of date in the SQL is
--         this row.
-- grain:  one row
-- key:    run_id
-- units:  none
-- source: options of the run
-- reader: core.quarter, core.line, bulletin last page
select
    run_id,
    program_version,
    as_of_quarter,
    line_kind
from staging.run
