-- what:   The three source systems in the order they are trusted.
-- grain:  one row per source system
-- key:    source_system
-- units:  none
-- source: data/reference/source_systems.csv
-- reader: staging.roster_file
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/source_systems.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    source_system,
    cast(rank as integer) as source_rank,
    name_zh
from lines
