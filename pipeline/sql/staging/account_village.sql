-- what:   The register account by village: opening, flows, closing and what they leave unexplained.
-- grain:  one row per village, quarter, stock, unit and flow; opening, closing, residual always
-- key:    village_code, quarter, stock, unit, flow
-- quarters: own and earlier
-- units:  households or people, signed
-- source: registry.md, Register accounts
-- reader: mart.account, figures of flows and stocks
with closings as (
    select village_code, quarter_index, stock, unit, value
    from staging.account_closing
),

flows as (
    select village_code, quarter_index, stock, unit, flow, value
    from staging.account_flow
),

first_openings as (
    select village_code, quarter_index, stock, unit, value
    from flows
    where flow = 'opening'
),

flow_sums as (
    select village_code, quarter_index, stock, unit, sum(value) as value
    from flows
    where flow <> 'opening'
    group by all
),

balances as (
    select
        closings.village_code,
        closings.quarter_index,
        closings.stock,
        closings.unit,
        closings.value as closing,
        coalesce(first_openings.value, before.value, 0) as opening,
        coalesce(flow_sums.value, 0) as flow_sum
    from closings
    left join closings as before
        on closings.village_code = before.village_code
        and closings.quarter_index = before.quarter_index + 1
        and closings.stock = before.stock
        and closings.unit = before.unit
    left join first_openings
        on closings.village_code = first_openings.village_code
        and closings.quarter_index = first_openings.quarter_index
        and closings.stock = first_openings.stock
        and closings.unit = first_openings.unit
    left join flow_sums
        on closings.village_code = flow_sums.village_code
        and closings.quarter_index = flow_sums.quarter_index
        and closings.stock = flow_sums.stock
        and closings.unit = flow_sums.unit
),

lines as (
    select village_code, quarter_index, stock, unit, 'opening' as flow, opening as value
    from balances
    union all
    select village_code, quarter_index, stock, unit, flow, value
    from flows
    where flow <> 'opening'
    union all
    select village_code, quarter_index, stock, unit, 'closing', closing
    from balances
    union all
    select village_code, quarter_index, stock, unit, 'residual', closing - opening - flow_sum
    from balances
)

select
    lines.village_code,
    quarter.quarter,
    lines.stock,
    lines.unit,
    lines.flow,
    cast(lines.value as bigint) as value
from lines
inner join core.quarter
    on lines.quarter_index = quarter.quarter_index
