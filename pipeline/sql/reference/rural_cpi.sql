-- what:   Rural consumer prices on the year before.
-- grain:  one row per year
-- key:    year
-- units:  previous year = 100
-- source: data/reference/rural_cpi.csv
-- reader: core.price_level
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/rural_cpi.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    cast(year as integer) as year,
    cast(index_previous_year as decimal(8, 2)) as index_previous_year,
    status,
    source
from lines
