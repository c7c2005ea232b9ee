-- what:   Visiting trips of the registers of trips, as the latest file states each: a trip is that
--         of one leader to one place on one day.
-- grain:  one row per trip
-- key:    file_id, sheet, row_number
-- units:  as the layout says
-- source: 党政主要领导带队走访登记表
-- reader: core.leader_visit
with own_rows as (
    select * from read_parquet(getvariable('own_leader_visit_files'))
),

dated as (
    select
        list_file.quarter,
        list_file.quarter_index,
        list_file.taken_date,
        list_file.file_number,
        own_rows.*
    from own_rows
    inner join staging.list_file
        on own_rows.file_id = list_file.file_id
)

select *
from dated
qualify row_number() over (
    partition by
        county_code, town_code, leader_post, leader_name_key, visit_date, visited_place
    order by quarter_index desc, taken_date desc, file_number, sheet, row_number
) = 1
