-- what:   Flows of the register account by village, from the comparison of snapshots.
-- grain:  one row per village, quarter, stock, unit and flow
-- key:    village_code, quarter_index, stock, unit, flow
-- quarters: own
-- units:  households or people, signed: what the flow adds to the stock
-- source: registry.md, Register accounts
-- reader: staging.account_village
with flows as (
    select quarter_index, village_code, status, flow, is_in_register, value, 'households' as unit
    from staging.household_flow
    union all
    select quarter_index, village_code, status, flow, is_in_register, value, 'people' as unit
    from staging.people_flow
),

stocks as (
    select quarter_index, village_code, status as stock, unit, flow, value
    from flows
    union all
    select quarter_index, village_code, 'register' as stock, unit, flow, value
    from flows
    where is_in_register
)

select
    village_code,
    quarter_index,
    stock,
    unit,
    flow,
    cast(sum(value) as bigint) as value
from stocks
group by all
having sum(value) <> 0
