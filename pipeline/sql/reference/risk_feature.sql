-- what:   Features of the risk model: reason group and how the value is said.
-- grain:  one row per feature
-- key:    feature
-- units:  none
-- source: data/reference/risk_features.csv
-- reader: reasons of the risk list, model card
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/risk_features.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    feature,
    reason_group,
    name_zh,
    format as value_format,
    text_zh,
    coalesce(zero_text_zh, '') as zero_text_zh,
    cast(is_key as boolean) as is_key_field
from lines
