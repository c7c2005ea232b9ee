-- what:   Checks of the registers of checks, as the latest file states each. One that a later file
--         lists again is the same check: same household, kind and day, or, of a household that has
--         no code, an equal row.
-- grain:  one row per check
-- key:    file_id, sheet, row_number
-- units:  as the layout says
-- source: 抽查核查登记表
-- reader: core.spot_check, staging.food_clothing
with own_rows as (
    select * from read_parquet(getvariable('own_spot_check_files'))
),

numbered as (
    select
        list_file.quarter,
        list_file.quarter_index,
        list_file.taken_date,
        list_file.file_number,
        coalesce(household_link.household_key, own_rows.source_household_key) as household_key,
        case when own_rows.source_household_key is null then own_rows.row_hash end as equal_row,
        case when own_rows.source_household_key is null then row_number() over (
            partition by list_file.quarter_index, list_file.taken_date, own_rows.row_hash
            order by list_file.file_number, own_rows.sheet, own_rows.row_number
        ) end as occurrence,
        own_rows.*
    from own_rows
    inner join staging.list_file
        on own_rows.file_id = list_file.file_id
    left join core.household_link
        on own_rows.source_household_key = household_link.source_household_key
)

select *
from numbered
qualify row_number() over (
    partition by household_key, equal_row, occurrence, check_kind, check_date
    order by quarter_index desc, taken_date desc, file_number, sheet, row_number
) = 1
