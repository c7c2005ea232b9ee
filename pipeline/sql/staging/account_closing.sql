-- what:   Closing stocks by village, counted from the snapshot tables alone.
-- grain:  one row per covered village, quarter, stock and unit
-- key:    village_code, quarter_index, stock, unit
-- quarters: own
-- units:  households or people
-- source: registry.md, Register accounts
-- reader: staging.account_village
with households as (
    select village_code, quarter, status, count(*) as value
    from core.household
    group by all
),

people as (
    select household.village_code, member.quarter, household.status, count(*) as value
    from core.member
    inner join core.household
        on member.household_key = household.household_key
        and member.quarter = household.quarter
    group by all
),

counted as (
    select village_code, quarter, status as stock, 'households' as unit, value
    from households
    union all
    select village_code, quarter, status, 'people', value
    from people
    union all
    select village_code, quarter, 'register', 'households', value
    from households
    union all
    select village_code, quarter, 'register', 'people', value
    from people
),

cells as (
    select
        village_snapshot.village_code,
        village_snapshot.quarter_index,
        quarter.quarter,
        stocks.stock,
        units.unit
    from staging.village_snapshot
    inner join core.quarter
        on village_snapshot.quarter_index = quarter.quarter_index
    cross join (values ('register'), ('poor'), ('exited')) as stocks (stock)
    cross join (values ('households'), ('people')) as units (unit)
)

select
    cells.village_code,
    cells.quarter_index,
    cells.stock,
    cells.unit,
    cast(coalesce(sum(counted.value), 0) as bigint) as value
from cells
left join counted
    on cells.village_code = counted.village_code
    and cells.quarter = counted.quarter
    and cells.stock = counted.stock
    and cells.unit = counted.unit
group by all
