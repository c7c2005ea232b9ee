-- what:   Codes with their labels.
-- grain:  one row per list, code and label
-- key:    code_list, code, label
-- units:  none
-- source: data/reference/code_lists.csv
-- reader: mart.figure_definition, analysts
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/code_lists.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    list as code_list,
    coalesce(code, '') as code,
    label,
    source_system as origin,
    aliases
from lines
