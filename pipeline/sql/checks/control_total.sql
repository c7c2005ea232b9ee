-- what:   Lines of every accepted file = accepted + rejected + duplicate + blank + totals and
--         notes.
-- grain:  one row per file where they are not
-- key:    place, quarter, detail
-- units:  rows
-- source: architecture.md: control total, always
-- reader: ops.check
with read_rows as (
    select file_number, count(*) as rows_read
    from staging.roster
    group by all
),

rejected as (
    select file_number, count(*) as rows_rejected
    from staging.reject
    group by all
),

totals as (
    select
        input_file.file,
        input_file.quarter,
        input_file.rows_in - (
            input_file.rows_accepted + input_file.rows_rejected + input_file.rows_duplicate
            + input_file.rows_blank + input_file.rows_total
        ) as missing_rows,
        coalesce(read_rows.rows_read, staged.rows_staged) - staged.rows_staged as unread_rows,
        coalesce(rejected.rows_rejected, 0) - staged.rows_rejected as unlisted_rejects
    from ops.input_file
    inner join staging.input_file as staged
        on input_file.file = staged.file
        and input_file.file_id = staged.file_id
    left join read_rows
        on staged.file_number = read_rows.file_number
    left join rejected
        on staged.file_number = rejected.file_number
    where input_file.status = 'accepted'
)

select
    file as place,
    quarter,
    missing_rows + unread_rows + unlisted_rejects as size,
    'missing=' || missing_rows || ' unread=' || unread_rows
    || ' rejects=' || unlisted_rejects as detail
from totals
where missing_rows <> 0 or unread_rows <> 0 or unlisted_rejects <> 0
