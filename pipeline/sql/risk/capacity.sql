-- what:   How many households each town can visit in a quarter: the cap of each cadre in post;
--         where no roster names a cadre of the town, of those assumed a village.
-- grain:  one row per town and quarter
-- key:    town, quarter
-- quarters: own
-- units:  households
-- source: Art. 23
-- reader: risk.list, evaluation at capacity
with limits as (
    select
        max(value) filter (where name = 'helper_household_max') as household_max,
        max(value) filter (where name = 'cadres_per_village_assumed') as cadres_per_village
    from reference.parameter
),

villages as (
    select substr(village_code, 1, 9) as town, quarter, count(*) as villages
    from core.snapshot
    group by all
),

helpers as (
    select helper_in_force.town, quarter.quarter, count(*) as helpers
    from staging.helper_in_force
    inner join core.quarter
        on helper_in_force.quarter_index = quarter.quarter_index
    where helper_in_force.is_in_post and helper_in_force.town is not null
    group by all
),

cadres as (
    select
        villages.town,
        villages.quarter,
        coalesce(helpers.helpers, villages.villages * limits.cadres_per_village) as cadres,
        helpers.helpers is null as is_cadre_count_assumed,
        limits.household_max
    from villages
    cross join limits
    left join helpers
        on villages.town = helpers.town
        and villages.quarter = helpers.quarter
)

select
    town,
    quarter,
    cast(cadres as integer) as cadres,
    is_cadre_count_assumed,
    cast(cadres * household_max as integer) as visit_capacity
from cadres
