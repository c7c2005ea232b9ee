-- what:   Rows of the lists of civil affairs: dibao, 特困, 三留守, temporary assistance.
-- as:     view
-- grain:  one row per row of a file
-- key:    department, file_id, sheet, row_number
-- units:  yuan
-- source: department files; Art. 7
-- reader: staging.department_row
with dibao as (
    select * from read_parquet(getvariable('dept_dibao_files'))
),

tekun as (
    select * from read_parquet(getvariable('dept_tekun_files'))
),

left_behind as (
    select * from read_parquet(getvariable('dept_left_behind_files'))
),

temporary_aid as (
    select * from read_parquet(getvariable('dept_temporary_aid_files'))
)

select
    'dibao' as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    address_key,
    dibao_grade as item,
    dibao_amount as amount_yuan,
    start_date as record_date
from dibao
union all
select
    'tekun' as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    address_key,
    support_kind as item,
    tekun_amount as amount_yuan,
    cast(null as date) as record_date
from tekun
union all
select
    'left_behind' as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    cast(null as varchar) as address_key,
    left_behind_kind as item,
    cast(null as decimal(18, 2)) as amount_yuan,
    cast(null as date) as record_date
from left_behind
union all
select
    'temporary_aid' as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    address_key,
    aid_reason as item,
    aid_yuan as amount_yuan,
    aid_date as record_date
from temporary_aid
