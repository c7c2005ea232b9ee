-- what:   City, counties, zones, towns and villages with parent and reporting zone.
-- grain:  one row per division
-- key:    level, division
-- units:  none
-- source: data/reference/divisions.csv
-- reader: core.division
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/divisions.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    division,
    name,
    level,
    parent,
    zone,
    cast(valid_from as date) as valid_from_date,
    cast(valid_to as date) as valid_to_date
from lines
