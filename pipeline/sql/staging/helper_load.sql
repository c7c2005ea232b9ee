-- what:   How many registered households each cadre helps, and in which village most of them live
--         (ties by code).
-- grain:  one row per helper and quarter
-- key:    helper_key, quarter_index
-- units:  households
-- source: Art. 23
-- reader: figures/helper_overloaded_count, findings/helper_overloaded
with by_village as (
    select quarter_index, helper_key, village_code, count(distinct household_key) as households
    from staging.household_helper
    where helper_key is not null
    group by all
),

cap as (
    select value as household_max
    from reference.parameter
    where name = 'helper_household_max'
),

loads as (
    select
        quarter_index,
        helper_key,
        village_code,
        households as village_households,
        cast(sum(households) over of_helper as integer) as households
    from by_village
    window of_helper as (partition by quarter_index, helper_key)
)

select
    loads.quarter_index,
    loads.helper_key,
    loads.village_code,
    loads.households,
    loads.households > cap.household_max as is_overloaded
from loads
cross join cap
qualify row_number() over (
    partition by loads.quarter_index, loads.helper_key
    order by loads.village_households desc, loads.village_code
) = 1
