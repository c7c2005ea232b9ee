-- what:   Targets as decided: the policy's for the city, the office's own for other divisions.
-- grain:  one row per year and division
-- key:    year, division
-- units:  people, villages
-- source: data/reference/targets.csv
-- reader: mart.target
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/targets.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    cast(year as integer) as year,
    division,
    cast(people as bigint) as people,
    cast(villages as bigint) as villages,
    origin,
    article,
    source
from lines
