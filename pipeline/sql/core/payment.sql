-- what:   Benefits paid to people, matched to the register by ID number alone.
-- grain:  one row per payment
-- key:    payment_id
-- quarters: own
-- units:  yuan
-- source: Art. 13; 补贴发放
-- reader: mart.help_cost, findings payment_*
select
    payment_id,
    quarter,
    paid_date,
    person_key,
    is_id_void,
    household_key,
    village_code,
    item,
    is_item_known,
    fund_use,
    is_poverty_only,
    amount_yuan,
    file_id,
    sheet,
    source_row
from staging.payment
