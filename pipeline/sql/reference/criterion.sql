-- what:   The criteria of a household's exit with the articles that stand behind them.
-- grain:  one row per criterion
-- key:    criterion
-- units:  none
-- source: data/reference/criteria.csv
-- reader: mart.household_review, visit sheets
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/criteria.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    criterion,
    name_zh as criterion_zh,
    article,
    requirement_zh
from lines
