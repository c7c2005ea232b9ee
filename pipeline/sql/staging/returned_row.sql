-- what:   Rows that came back in a 问题数据退回清单, with the line of the first try that each mends;
--         a row sent back more than once is followed to its first try.
-- grain:  one row per returned row
-- key:    file_id, sheet, row_number
-- units:  row_number and first_row are physical lines
-- source: columns 原文件, 原工作表, 原行号 of the returned lists
-- reader: ops.reject_open
with recursive returned as (
    select * from read_parquet(getvariable('returned_files'))
),

named as (
    select
        returned.file_id,
        returned.sheet,
        returned.row_number,
        returned.is_accepted,
        input_file.taken_date,
        input_file.quarter,
        first_file.file_id as first_file_id,
        returned.first_sheet,
        returned.first_row
    from returned
    inner join staging.input_file
        on returned.file_id = input_file.file_id
    inner join staging.input_file as first_file
        on returned.first_file = first_file.file
    where input_file.refusal_rule is null and input_file.quarter is not null
),

followed as (
    select
        file_id, sheet, row_number, is_accepted, first_file_id, first_sheet, first_row, 1 as depth
    from named
    union all
    select
        followed.file_id,
        followed.sheet,
        followed.row_number,
        followed.is_accepted,
        named.first_file_id,
        named.first_sheet,
        named.first_row,
        followed.depth + 1
    from followed
    inner join named
        on followed.first_file_id = named.file_id
        and followed.first_sheet = named.sheet
        and followed.first_row = named.row_number
    where followed.depth < 100
)

select file_id, sheet, row_number, is_accepted, first_file_id, first_sheet, first_row
from followed
qualify row_number() over (
    partition by file_id, sheet, row_number
    order by depth desc, first_file_id, first_sheet, first_row
) = 1
