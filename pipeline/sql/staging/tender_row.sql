-- what:   Rows of the lists of tenders, the first statement of each project and place.
-- grain:  one row per project, place and date
-- key:    division, project_name, tender_date
-- units:  yuan
-- source: 扶贫项目招标台账
-- reader: core.tender
with tender_rows as (
    select * from read_parquet(getvariable('own_tender_files'))
)

select
    input_file.quarter_index,
    coalesce(
        tender_rows.village_code, tender_rows.town_code, tender_rows.county_code, city.division
    ) as division,
    tender_rows.project_name,
    tender_rows.budget_yuan,
    tender_rows.tender_method,
    tender_rows.tender_date,
    tender_rows.winner,
    tender_rows.contract_yuan,
    tender_rows.file_id,
    tender_rows.sheet,
    tender_rows.row_number as source_row
from tender_rows
inner join staging.input_file
    on tender_rows.file_id = input_file.file_id
inner join core.division as city
    on city.level = 'city'
where input_file.refusal_rule is null and input_file.quarter_index is not null
qualify row_number() over (
    partition by
        coalesce(
            tender_rows.village_code, tender_rows.town_code, tender_rows.county_code, city.division
        ),
        tender_rows.project_name, tender_rows.tender_date
    order by
        input_file.quarter_index, input_file.file_number, tender_rows.sheet, tender_rows.row_number
) = 1
