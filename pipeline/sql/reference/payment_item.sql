-- what:   Items of benefits paid to people: use, whether for the registered alone, yearly cap.
-- grain:  one row per item
-- key:    item
-- units:  yuan a person and year; a null cap is not configured
-- source: data/reference/payment_items.csv
-- reader: core.payment, findings payment_*
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/payment_items.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    item,
    string_split(aliases, '|') as aliases,
    use as fund_use,
    cast(is_poverty_only as boolean) as is_poverty_only,
    cast(cap_yuan as decimal(18, 2)) as cap_yuan,
    source
from lines
