-- what:   Rows sent back, of the quarter reported.
-- grain:  one row per rejected row and reason
-- key:    file, sheet, row, column, rule
-- units:  none
-- source: ops.reject
-- reader: 问题数据退回清单
select
    file,
    file_id,
    coalesce(sheet, '') as sheet,
    "row",
    coalesce("column", '') as "column",
    reason_zh,
    coalesce(proposal, '') as proposal,
    rule
from ops.reject
where quarter = $quarter or quarter is null
order by all
