-- what:   Rows of the office's own sheet of village services, the latest taken of a quarter.
-- grain:  one row per village and quarter
-- key:    village_code, quarter_index
-- quarters: own
-- units:  households, natural villages
-- source: own layout 村公共服务设施情况
-- reader: core.village_service
with sheet_rows as (
    select * from read_parquet(getvariable('own_village_service_files'))
),

dated as (
    select
        list_file.quarter_index,
        list_file.taken_date,
        list_file.file_number,
        sheet_rows.*
    from sheet_rows
    inner join staging.list_file
        on sheet_rows.file_id = list_file.file_id
)

select *
from dated
qualify row_number() over (
    partition by village_code, quarter_index
    order by taken_date desc, file_number, sheet, row_number
) = 1
