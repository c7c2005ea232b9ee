-- what:   How many households each town can visit in a quarter: five a cadre; without a list of
--         cadres, of those assumed a village.
-- grain:  one row per town and quarter
-- key:    town, quarter
-- units:  households
-- source: Art. 23
-- reader: risk.list, evaluation at capacity
with limits as (
    select
        max(value) filter (where name = 'households_per_cadre') as households_per_cadre,
        max(value) filter (where name = 'cadres_per_village_assumed') as cadres_per_village
    from reference.parameter
),

villages as (
    select substr(village_code, 1, 9) as town, quarter, count(*) as villages
    from core.snapshot
    group by all
)

select
    villages.town,
    villages.quarter,
    cast(villages.villages * limits.cadres_per_village as integer) as cadres,
    true as is_cadre_count_assumed,
    cast(villages.villages * limits.cadres_per_village * limits.households_per_cadre as integer)
        as visit_capacity
from villages
cross join limits
