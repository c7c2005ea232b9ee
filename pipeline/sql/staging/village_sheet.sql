-- what:   Rows of the village sheet, the latest taken of a quarter.
-- grain:  one row per village and quarter
-- key:    village_code, quarter_index
-- quarters: own
-- units:  households, people, yuan, km
-- source: G 村
-- reader: core.village_quarter
with village_rows as (
    select * from read_parquet(getvariable('g_village_files'))
),

dated as (
    select
        input_file.quarter_index,
        input_file.taken_date,
        input_file.file_number,
        village_rows.*
    from village_rows
    inner join staging.input_file
        on village_rows.file_id = input_file.file_id
    where input_file.refusal_rule is null and input_file.quarter_index is not null
)

select *
from dated
qualify row_number() over (
    partition by village_code, quarter_index
    order by taken_date desc, file_number, sheet, row_number
) = 1
