-- what:   Growth of all loans of the province by year; a year without a row is not configured.
-- grain:  one row per year
-- key:    year
-- units:  share on the year before
-- source: data/reference/loan_growth.csv
-- reader: figures/loan_growth_gap
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/loan_growth.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    cast(year as integer) as year,
    cast(all_loans_growth_share as decimal(18, 6)) as all_loans_growth_share,
    status,
    source
from lines
