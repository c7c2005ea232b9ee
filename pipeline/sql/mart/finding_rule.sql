-- what:   The audit rules: what each looks for, why, and how sure it is.
-- grain:  one row per rule
-- key:    rule
-- units:  none
-- source: headers of sql/findings
-- reader: mart.finding, dashboard
select
    rule,
    name_zh,
    severity,
    article,
    looks_for,
    why,
    sureness,
    tested,
    sql_file
from staging.finding_header
