-- what:   Rows of the six student lists with a valid ID number, a person's once a quarter: the
--         latest taken. The stage is the layout's.
-- grain:  one row per person and quarter
-- key:    quarter, person_key
-- units:  none
-- source: department lists 学生
-- reader: core.student_list
with list_rows as (
    select * from read_parquet(getvariable('dept_student_files'))
)

select
    list_file.quarter,
    list_rows.person_key,
    replace(list_file.layout, 'dept_student_', '') as education_stage,
    list_rows.file_id,
    list_rows.sheet,
    list_rows.row_number as source_row
from list_rows
inner join staging.list_file
    on list_rows.file_id = list_file.file_id
where not list_rows.is_id_void
qualify row_number() over (
    partition by list_file.quarter, list_rows.person_key
    order by
        list_file.taken_date desc, list_file.file_number, list_rows.sheet, list_rows.row_number
) = 1
