-- what:   How well findings notice planted forgeries, measured on a synthetic city.
-- grain:  one row per rule
-- key:    rule
-- units:  villages
-- source: data/reference/finding_tests.csv
-- reader: mart.finding_rule
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/finding_tests.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    rule,
    forgery,
    cast(planted_villages as integer) as planted_villages,
    cast(list_villages as integer) as list_villages,
    cast(found_villages as integer) as found_villages,
    cast(untouched_flagged_villages as integer) as untouched_flagged_villages,
    cast(untouched_villages as integer) as untouched_villages,
    cast(households as integer) as test_households,
    cast(seed as integer) as test_seed
from lines
