-- what:   Thresholds and conventions.
-- grain:  one row per parameter
-- key:    name
-- units:  as the unit column says
-- source: data/reference/parameters.csv
-- reader: core, mart, figures, findings
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/parameters.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    name,
    cast(value as decimal(18, 4)) as value,
    unit,
    meaning_zh,
    source
from lines
