-- what:   Rows of all department lists that were accepted, with file and quarter.
-- grain:  one row per row of a file
-- key:    department, file_number, sheet, row_number
-- units:  yuan
-- source: department files
-- reader: core.department_record, staging.department_file, staging.department_person,
--         staging.list_name
with listed as (
    select department, file_id, sheet, row_number, person_key, is_id_void, person_name_key,
        village_code, county_code, address_key, item, amount_yuan, record_date
    from staging.civil_row
    union all
    select department, file_id, sheet, row_number, person_key, is_id_void, person_name_key,
        village_code, county_code, null, item, amount_yuan, record_date
    from staging.asset_row
    union all
    select department, file_id, sheet, row_number, person_key, is_id_void, person_name_key,
        village_code, county_code, null, item, amount_yuan, record_date
    from staging.person_status_row
)

select
    listed.department,
    list_file.file_number,
    list_file.file_id,
    listed.sheet,
    listed.row_number,
    list_file.taken_date,
    list_file.quarter_index,
    listed.person_key,
    listed.is_id_void,
    listed.person_name_key,
    listed.village_code,
    listed.county_code,
    listed.address_key,
    listed.item,
    listed.amount_yuan,
    listed.record_date
from listed
inner join staging.list_file
    on listed.file_id = list_file.file_id
