-- what:   Rows of the lists of disability certificates, insurance and deaths.
-- as:     view
-- grain:  one row per row of a file
-- key:    department, file_id, sheet, row_number
-- units:  yuan
-- source: department files; Art. 7, 9, 24
-- reader: staging.department_row
with disabled as (
    select * from read_parquet(getvariable('dept_disabled_files'))
),

insurance as (
    select * from read_parquet(getvariable('dept_insurance_files'))
),

deaths as (
    select * from read_parquet(getvariable('dept_death_files'))
)

select
    'disabled' as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    concat_ws('/', disability_kind, disability_grade) as item,
    cast(null as decimal(18, 2)) as amount_yuan,
    issue_date as record_date
from disabled
union all
select
    insurance_kind as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    cast(insured_year as varchar) as item,
    benefit_yuan as amount_yuan,
    cast(null as date) as record_date
from insurance
where insurance_kind <> 'other' and is_active is distinct from false
union all
select
    'death' as department,
    file_id, sheet, row_number, person_key, is_id_void, person_name_key, village_code, county_code,
    cast(null as varchar) as item,
    cast(null as decimal(18, 2)) as amount_yuan,
    coalesce(death_date, cancelled_date) as record_date
from deaths
