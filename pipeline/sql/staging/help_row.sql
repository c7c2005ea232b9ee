-- what:   Who help a household, as the latest taken 帮扶 and 走访 of a quarter name them: a name
--         over none, 帮扶 over 走访. The first named is the one responsible, the others help too.
-- grain:  one row per household, quarter of a list and helper named
-- key:    household_key, list_index, helper_number
-- units:  helper_number from 1
-- source: G 帮扶, G 走访
-- reader: staging.household_helper, core.visit
with listed as (
    select
        1 as source_rank, quarter_index, taken_date, file_number, file_id, sheet, row_number,
        village_code, source_household_key, helper_name_key, helper_unit
    from staging.helper_sheet
    union all
    select
        2, quarter_index, taken_date, file_number, file_id, sheet, row_number,
        village_code, source_household_key, helper_name_key, cast(null as varchar)
    from staging.visit_sheet
),

latest as (
    select
        coalesce(household_link.household_key, listed.source_household_key) as household_key,
        listed.*
    from listed
    left join core.household_link
        on listed.source_household_key = household_link.source_household_key
    qualify rank() over (
        partition by
            coalesce(household_link.household_key, listed.source_household_key),
            listed.quarter_index, listed.source_rank
        order by listed.taken_date desc, listed.helper_name_key is null
    ) = 1
),

chosen as (
    select *
    from latest
    qualify rank() over (
        partition by household_key, quarter_index
        order by helper_name_key is null, source_rank
    ) = 1
    and row_number() over (
        partition by household_key, quarter_index, source_rank, helper_name_key
        order by file_number, sheet, row_number
    ) = 1
)

select
    household_key,
    quarter_index as list_index,
    cast(row_number() over (
        partition by household_key, quarter_index
        order by file_number, sheet, row_number
    ) as integer) as helper_number,
    village_code,
    helper_name_key,
    helper_unit,
    file_id,
    sheet,
    row_number
from chosen
