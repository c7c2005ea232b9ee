-- what:   The rule list: points for each condition a household meets.
-- grain:  one row per condition
-- key:    feature, threshold
-- units:  points
-- source: data/reference/risk_rules.csv
-- reader: the risk contest
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/risk_rules.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    feature,
    comparison,
    cast(threshold as decimal(18, 4)) as threshold,
    cast(points as integer) as points,
    meaning_zh
from lines
