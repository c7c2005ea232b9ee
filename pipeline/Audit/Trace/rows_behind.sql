-- what:   Rows of one published table that stand behind a figure, by file, with the first of each.
-- grain:  one row per file
-- key:    file
-- units:  rows
-- source: {table}: rows of the division's villages in the quarters the figure covers
-- reader: verb trace
with behind as (
    select distinct file_id, sheet, source_row
    from {table}
    where {place} and {time}
)

select
    input_file.file,
    count(*) as row_count,
    min_by(behind.sheet, (behind.sheet, behind.source_row)) as first_sheet,
    list(behind.source_row order by behind.sheet, behind.source_row)[:5] as first_rows
from behind
inner join ops.input_file
    on behind.file_id = input_file.file_id
group by input_file.file
order by input_file.file
