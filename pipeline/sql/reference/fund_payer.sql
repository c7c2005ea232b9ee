-- what:   Who pays, by the first character of a fiscal document's number.
-- grain:  one row per prefix
-- key:    document_prefix
-- units:  none
-- source: data/reference/fund_payers.csv
-- reader: staging.fund_chain_row
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/fund_payers.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    document_prefix,
    payer,
    source
from lines
