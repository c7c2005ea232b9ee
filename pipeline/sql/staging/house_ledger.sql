-- what:   Rows of the housing department's ledger with a valid ID number, a person's once a
--         quarter: the latest taken.
-- grain:  one row per person and quarter
-- key:    quarter, person_key
-- quarters: own
-- units:  yuan
-- source: department list 农村危房改造台账
-- reader: core.housing_record, staging.house_ledger_now
with list_rows as (
    select * from read_parquet(getvariable('dept_house_files'))
)

select
    list_file.quarter,
    list_rows.person_key,
    list_rows.house_grade,
    list_rows.is_only_house,
    list_rows.rebuild_way,
    list_rows.start_date,
    list_rows.finish_date,
    list_rows.paid_yuan,
    list_rows.paid_direct,
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
        list_file.taken_date desc, list_file.file_number, list_rows.sheet, list_rows.row_number
) = 1
