-- what:   Rows of the list of public-welfare posts with a valid ID number, a person's once a
--         quarter: the latest taken, then the latest begun.
-- grain:  one row per person and quarter
-- key:    quarter, person_key
-- quarters: own
-- units:  yuan a month
-- source: own layout 公益性岗位台账
-- reader: core.public_post
with list_rows as (
    select * from read_parquet(getvariable('own_public_post_files'))
)

select
    list_file.quarter,
    list_rows.person_key,
    list_rows.post_kind,
    list_rows.post_start_date,
    list_rows.post_end_date,
    list_rows.pay_yuan,
    list_rows.file_id,
    list_rows.sheet,
    list_rows.row_number as source_row
from list_rows
inner join staging.list_file
    on list_rows.file_id = list_file.file_id
where not list_rows.is_id_void
qualify row_number() over (
    partition by list_rows.person_key, list_file.quarter
    order by
        list_file.taken_date desc, list_rows.post_start_date desc, list_file.file_number,
        list_rows.sheet, list_rows.row_number
) = 1
