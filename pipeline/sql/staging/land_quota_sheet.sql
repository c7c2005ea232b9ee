-- what:   Rows of the sheets of land quotas for poverty alleviation.
-- grain:  one row per row of a file
-- key:    file_id, sheet, row_number
-- units:  as the layout says
-- source: 扶贫开发用地指标表
-- reader: core.land_quota, figures/land_quota_mu
-- as:     view
with own_rows as (
    select * from read_parquet(getvariable('own_land_quota_files'))
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
