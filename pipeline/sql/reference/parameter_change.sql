-- what:   Thresholds that changed, each from the quarter it holds from; earlier quarters keep what
--         held then.
-- grain:  one row per parameter and quarter of change
-- key:    name, valid_from_quarter
-- units:  as the parameter
-- source: data/reference/parameter_changes.csv
-- reader: core.rule
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/parameter_changes.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    name,
    valid_from as valid_from_quarter,
    cast(value as decimal(18, 4)) as value,
    source
from lines
