-- what:   Hospital stays with a valid ID number, each once in whatever files it lies: the latest
--         taken. What insurance leaves is the compliant cost less what it paid, else 自付金额, else
--         the total less what it paid.
-- grain:  one row per person and stay
-- key:    person_key, admitted_date, discharged_date
-- units:  yuan
-- source: department list 住院
-- reader: core.hospital_stay
with list_rows as (
    select * from read_parquet(getvariable('dept_inpatient_files'))
)

select
    list_file.quarter,
    list_rows.person_key,
    list_rows.admitted_date,
    list_rows.discharged_date,
    list_rows.total_yuan,
    list_rows.basic_yuan,
    list_rows.serious_yuan,
    list_rows.self_yuan,
    coalesce(
        list_rows.compliant_yuan
        - coalesce(list_rows.basic_yuan, 0) - coalesce(list_rows.serious_yuan, 0),
        list_rows.self_yuan,
        list_rows.total_yuan
        - coalesce(list_rows.basic_yuan, 0) - coalesce(list_rows.serious_yuan, 0)
    ) as remainder_yuan,
    list_rows.file_id,
    list_rows.sheet,
    list_rows.row_number as source_row
from list_rows
inner join staging.list_file
    on list_rows.file_id = list_file.file_id
where not list_rows.is_id_void and list_rows.discharged_date is not null
qualify row_number() over (
    partition by list_rows.person_key, list_rows.admitted_date, list_rows.discharged_date
    order by
        list_file.taken_date desc, list_file.file_number, list_rows.sheet, list_rows.row_number
) = 1
