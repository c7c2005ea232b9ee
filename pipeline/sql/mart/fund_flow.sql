-- what:   Poverty money of each year by payer, treasury and use at every level: due, arrived,
--         allocated to projects, paid. What is due has no treasury and no use.
-- grain:  one row per year, payer, treasury, use and division
-- key:    year, payer, treasury, fund_use, level, division
-- units:  yuan; due = the three-year total, shown in the last year
-- source: Art. 13
-- reader: bulletins, workbooks
with booked as (
    select
        cast(left(fund_village.booked_quarter, 4) as integer) as year,
        fund_village.payer,
        fund_village.treasury,
        fund_village.fund_use,
        fund_village.village_code,
        cast(0 as decimal(18, 2)) as due_yuan,
        case when fund_village.stage = 'arrived' then fund_village.amount_yuan else 0 end
            as arrived_yuan,
        case when fund_village.stage = 'allocated' then fund_village.amount_yuan else 0 end
            as allocated_yuan,
        case when fund_village.stage = 'paid' then fund_village.amount_yuan else 0 end as paid_yuan
    from staging.fund_village
),

due as (
    select
        quarter.year,
        fund_due.payer,
        'none' as treasury,
        'none' as fund_use,
        fund_due.village_code,
        fund_due.due_yuan,
        0 as arrived_yuan,
        0 as allocated_yuan,
        0 as paid_yuan
    from staging.fund_due
    inner join core.quarter
        on fund_due.quarter = quarter.quarter
        and quarter.is_as_of
),

flows as (
    select * from booked
    union all
    select * from due
)

select
    flows.year,
    flows.payer,
    flows.treasury,
    flows.fund_use,
    division_village.level,
    division_village.division,
    division_village.division_name,
    cast(sum(flows.due_yuan) as decimal(18, 2)) as due_yuan,
    cast(sum(flows.arrived_yuan) as decimal(18, 2)) as arrived_yuan,
    cast(sum(flows.allocated_yuan) as decimal(18, 2)) as allocated_yuan,
    cast(sum(flows.paid_yuan) as decimal(18, 2)) as paid_yuan
from flows
inner join core.division_village
    on flows.village_code = division_village.village_code
group by all
