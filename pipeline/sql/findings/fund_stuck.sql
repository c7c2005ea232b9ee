-- what:    Money that arrived more than two quarters ago and is still unspent.
-- name_zh: 资金滞留
-- what_zh: 到位超过两个季度仍未支出的资金。
-- sure_zh: 以资金台账余额为准。
-- grain:   one row per allocation and quarter
-- key:     quarter, subject_kind, subject_id
-- quarters: own and earlier
-- units:   yuan
-- source:  Art. 13
-- reader:  mart.finding
-- severity: must_fix
-- why:     money is meant to be spent in time
-- sure:    as sure as the balance the chain states
-- tested:  tests/Warehouse, tests/EndToEnd
with limits as (
    select quarter, cast(value as integer) as quarters
    from core.rule
    where parameter = 'fund_stuck_quarters'
)

select
    quarter.quarter,
    allocation.division,
    'allocation' as subject_kind,
    allocation.allocation_key as subject_id,
    allocation.balance_yuan as amount_yuan,
    concat_ws('', allocation.document_number, '下达资金到位已满')
    || (quarter.quarter_index - allocation.booked_index) || '个季度，仍结余'
    || allocation.balance_yuan || '元，需核查' as detail_zh
from staging.fund_allocation as allocation
inner join core.quarter
    on quarter.quarter_index between allocation.quarter_index and allocation.until_index
inner join limits
    on quarter.quarter = limits.quarter
where allocation.balance_yuan > 0
    and quarter.quarter_index - allocation.booked_index > limits.quarters
