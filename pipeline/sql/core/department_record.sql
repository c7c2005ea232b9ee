-- what:   Every accepted row of a department list, pseudonymous: who, which department, when, what.
-- grain:  one row per department and row of a file
-- key:    department, file_id, sheet, source_row
-- units:  yuan
-- source: department files, matched by ID number only
-- reader: mart.department_match, figures/dibao_not_registered_households, findings, analysts
select
    department,
    file_id,
    sheet,
    row_number as source_row,
    taken_date,
    printf('%dQ%d', quarter_index // 4, quarter_index % 4 + 1) as taken_quarter,
    person_key,
    is_id_void,
    village_code,
    address_key,
    item as record_item,
    amount_yuan,
    record_date
from staging.department_row
