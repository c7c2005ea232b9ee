-- what:   Rows of the registers of enterprises paired with villages.
-- grain:  one row per row of a file
-- key:    file_id, sheet, row_number
-- units:  as the layout says
-- source: 万企帮万村结对登记表
-- reader: core.enterprise_pairing, figures/enterprise_paired_village_share
-- as:     view
with own_rows as (
    select * from read_parquet(getvariable('own_enterprise_files'))
)

select
    list_file.quarter,
    list_file.quarter_index,
    list_file.taken_date,
    list_file.file_number,
    own_rows.*
from own_rows
inner join staging.list_file
    on own_rows.file_id = list_file.file_id
