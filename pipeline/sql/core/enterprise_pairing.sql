-- what:   Enterprises paired with villages, as each register states them.
-- grain:  one row per row of a register
-- key:    file_id, sheet, source_row
-- units:  yuan
-- source: 万企帮万村结对登记表; Art. 22
-- reader: analysts
select
    village_code,
    enterprise,
    paired_date,
    unpaired_date,
    enterprise_yuan,
    quarter as recorded_quarter,
    file_id,
    sheet,
    row_number as source_row
from staging.enterprise_sheet
