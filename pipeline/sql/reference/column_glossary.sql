-- what:   Meaning of every published column name, in Chinese and English, with its unit.
-- grain:  one row per column name
-- key:    column_name
-- units:  none
-- source: data/reference/column_glossary.csv
-- reader: meta.dictionary
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/column_glossary.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    "column" as column_name,
    meaning_zh,
    meaning_en,
    unit
from lines
