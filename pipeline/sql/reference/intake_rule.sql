-- what:   Rules of intake: what refuses a file, rejects a row, repairs or notes a cell.
-- grain:  one row per rule
-- key:    rule
-- units:  none
-- source: data/reference/intake_rules.csv
-- reader: ops.reject, ops.repair
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/intake_rules.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    rule,
    kind,
    name_zh,
    reason_zh
from lines
