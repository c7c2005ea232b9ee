-- what:   Points and words of each reason to visit a household early.
-- grain:  one row per reason
-- key:    reason
-- units:  points
-- source: data/reference/priority_reasons.csv
-- reader: follow_up.priority
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/priority_reasons.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    reason,
    cast(points as integer) as points,
    text_zh
from lines
