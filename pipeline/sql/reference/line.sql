-- what:   Poverty lines by year: 45 % for households, 60 % for villages, planned and actual.
-- grain:  one row per year, subject and kind
-- key:    year, subject, kind
-- units:  yuan a head and year
-- source: data/reference/lines.csv
-- reader: core.line
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/lines.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    cast(year as integer) as year,
    line as subject,
    kind,
    cast(yuan as decimal(14, 2)) as line_yuan,
    status,
    source
from lines
