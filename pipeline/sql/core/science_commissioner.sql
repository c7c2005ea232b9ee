-- what:   Science commissioners, as each list names them, pseudonymous.
-- grain:  one row per row of a list
-- key:    file_id, sheet, source_row
-- units:  none
-- source: 科技特派员名册; Art. 16
-- reader: analysts
select
    county_code as county,
    town_code as town,
    village_code,
    coalesce(person_key, person_name_key) as person_key,
    specialty,
    sent_date,
    left_date,
    quarter as recorded_quarter,
    file_id,
    sheet,
    row_number as source_row
from staging.commissioner_sheet
