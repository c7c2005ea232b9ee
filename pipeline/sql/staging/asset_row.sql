-- what:   Rows of the lists of assets and public payroll: vehicles and farm machines, firms,
--         property, payroll.
-- as:     view
-- grain:  one row per row of a file
-- key:    department, file_id, sheet, row_number
-- units:  yuan
-- source: department files; Art. 24
-- reader: staging.department_row
with vehicles as (
    select * from read_parquet(getvariable('dept_vehicle_files'))
),

firms as (
    select * from read_parquet(getvariable('dept_firm_files'))
),

properties as (
    select * from read_parquet(getvariable('dept_property_files'))
),

payroll as (
    select * from read_parquet(getvariable('dept_payroll_files'))
)

select
    'vehicle' as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    vehicle_kind as item,
    cast(null as decimal(18, 2)) as amount_yuan,
    registered_date as record_date
from vehicles
union all
select
    'firm' as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    firm_kind as item,
    capital as amount_yuan,
    founded_date as record_date
from firms
union all
select
    'property' as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    property_use as item,
    cast(null as decimal(18, 2)) as amount_yuan,
    registered_date as record_date
from properties
union all
select
    'payroll' as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    cast(null as varchar) as item,
    cast(null as decimal(18, 2)) as amount_yuan,
    cast(null as date) as record_date
from payroll
