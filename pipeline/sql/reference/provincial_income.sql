-- what:   Provincial rural disposable income a head.
-- grain:  one row per year
-- key:    year
-- units:  yuan a head
-- source: data/reference/provincial_income.csv
-- reader: analysts
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/provincial_income.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    cast(year as integer) as year,
    cast(rural_disposable_income_pc_yuan as decimal(14, 2)) as rural_disposable_income_pc_yuan,
    status,
    source
from lines
