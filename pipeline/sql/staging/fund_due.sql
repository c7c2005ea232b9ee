-- what:   What each payer owes for the people of labour-capable households of a village, to the fen
--         by largest remainder, ties by payer.
-- grain:  one row per village, quarter and payer
-- key:    village_code, quarter, payer
-- quarters: own
-- units:  yuan
-- source: Art. 13: 20,000 yuan a head, 6 : 3 : 1
-- reader: figures fund_due_yuan, fund_arrived_share, fund_paid_per_head_yuan, mart.fund_flow
with owed as (
    select
        fund_weight.village_code,
        fund_weight.quarter,
        fund_share.payer,
        fund_weight.labour_household_people,
        fund_weight.labour_household_people * parameter.value * 100 as total_fen,
        fund_weight.labour_household_people * parameter.value * 100 * fund_share.share as exact_fen
    from staging.fund_weight
    inner join reference.parameter
        on parameter.name = 'fund_per_head_yuan'
    cross join staging.fund_share
),

ranked as (
    select
        *,
        floor(exact_fen) as whole_fen,
        row_number() over (
            partition by village_code, quarter
            order by exact_fen - floor(exact_fen) desc, payer
        ) as place,
        round(total_fen) - sum(floor(exact_fen)) over (
            partition by village_code, quarter
        ) as left_fen
    from owed
)

select
    village_code,
    quarter,
    payer,
    labour_household_people,
    cast((whole_fen + case when place <= left_fen then 1 else 0 end) * 0.01 as decimal(18, 2))
        as due_yuan
from ranked
