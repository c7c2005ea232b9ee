-- what:   Money of the four payers arrived and paid so far at each village, from the first quarter
--         that money is known for.
-- grain:  one row per village, quarter and payer
-- key:    village_code, quarter, payer
-- quarters: own and earlier
-- units:  yuan
-- source: Art. 13
-- reader: figures fund_*
with villages as (
    select village_code, quarter from core.snapshot
    union
    select fund_village.village_code, quarter.quarter
    from staging.fund_village
    inner join core.quarter
        on fund_village.booked_quarter <= quarter.quarter
),

known as (
    select min(quarter) as first_quarter
    from (
        select min(booked_quarter) as quarter from core.fund
        union all
        select min(quarter) from staging.input_file
        where layout in ('g_fund_chain', 'g_fund_project') and refusal_rule is null
    )
),

payers as (
    select code as payer
    from reference.code_list
    where code_list = 'fund_payer' and code in ('province', 'shenzhen', 'city', 'county')
)

select
    villages.village_code,
    villages.quarter,
    payers.payer,
    cast(coalesce(
        sum(fund_village.amount_yuan) filter (where fund_village.stage = 'arrived'), 0
    ) as decimal(18, 2)) as arrived_yuan,
    cast(coalesce(
        sum(fund_village.amount_yuan) filter (where fund_village.stage = 'paid'), 0
    ) as decimal(18, 2)) as paid_yuan
from villages
inner join known
    on villages.quarter >= known.first_quarter
cross join payers
left join staging.fund_village
    on villages.village_code = fund_village.village_code
    and payers.payer = fund_village.payer
    and villages.quarter >= fund_village.booked_quarter
group by all
