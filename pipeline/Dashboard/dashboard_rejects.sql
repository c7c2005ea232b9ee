-- Rejected rows that nobody has mended, by sender, quarter, column and reason.
select
    sender,
    coalesce(quarter, '') as quarter,
    coalesce("column", '') as column_name,
    reason_zh,
    count(*) as rejects
from ops.reject_open
group by all
order by sender, quarter, column_name, reason_zh
