-- what:   The ledger added up by the place it names, with the quarter whose people share out what
--         names no village.
-- grain:  one row per stage, payer, treasury, use, place and quarter booked
-- key:    stage, payer, treasury, fund_use, division, booked_quarter
-- units:  fen
-- source: Art. 13
-- reader: staging.fund_village
with limits as (
    select min(quarter_index) as first_index
    from core.quarter
)

select
    fund.stage,
    fund.payer,
    fund.treasury,
    fund.fund_use,
    fund.division,
    fund.booked_quarter,
    greatest(
        cast(left(fund.booked_quarter, 4) as integer) * 4
        + cast(right(fund.booked_quarter, 1) as integer) - 1,
        limits.first_index
    ) as weight_index,
    cast(sum(fund.amount_yuan) * 100 as bigint) as fen
from core.fund
cross join limits
group by all
having sum(fund.amount_yuan) <> 0
