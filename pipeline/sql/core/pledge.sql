-- what:   Pledges signed level by level.
-- grain:  one row per row of a register of pledges
-- key:    file_id, sheet, source_row
-- units:  none
-- source: 脱贫攻坚责任书登记表; Art. 23
-- reader: figures/pledge_signed_share
select
    pledge_level,
    pledge_year,
    county_code as county,
    town_code as town,
    village_code,
    signer_key,
    signed_date,
    quarter as recorded_quarter,
    file_id,
    sheet,
    row_number as source_row
from staging.pledge_sheet
