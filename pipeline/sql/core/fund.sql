-- what:   The ledger of poverty money: what arrived, what of it was allocated to projects, what was
--         paid. A payer whose allotments no chain shows is taken to have sent what projects show.
-- grain:  one row per stage, allocation or project, payer, treasury and quarter booked
-- key:    stage, entry_key, payer, treasury, booked_quarter
-- units:  yuan, negative where a later file takes money back
-- source: Art. 13; G 资金拨付链, G 资金项目流水
-- reader: staging.fund_village, mart.fund_document
with uses as (
    select project_name, min(fund_use) as fund_use
    from core.fund_project
    group by project_name
    having count(distinct fund_use) = 1
),

chained as (
    select distinct payer
    from staging.fund_allocation
),

handed_down as (
    select
        allocation.allocation_key as entry_key,
        allocation.payer,
        allocation.treasury,
        case
            when allocation.project_name is null then 'unassigned'
            else coalesce(uses.fund_use, 'other')
        end as fund_use,
        allocation.document_number,
        allocation.project_name,
        allocation.division,
        allocation.booked_index,
        allocation.handed_date,
        allocation.amount_yuan,
        allocation.balance_yuan,
        allocation.file_id,
        allocation.sheet,
        allocation.source_row
    from staging.fund_allocation as allocation
    left join uses
        on allocation.project_name = uses.project_name
    where allocation.is_latest
        and allocation.booked_index <= (select as_of_index from staging.run)
),

spent as (
    select
        money.project_key as entry_key,
        money.payer,
        money.treasury,
        project.fund_use,
        cast(null as varchar) as document_number,
        project.project_name,
        project.division,
        money.quarter_index as booked_index,
        cast(null as date) as handed_date,
        money.amount_yuan,
        cast(null as decimal(18, 2)) as balance_yuan,
        project.file_id,
        project.sheet,
        project.source_row
    from staging.fund_project_money as money
    inner join core.quarter
        on money.quarter_index = quarter.quarter_index
    inner join core.fund_project as project
        on money.project_key = project.project_key
        and quarter.quarter = project.quarter
),

staged as (
    select 'arrived' as stage, handed_down.* from handed_down
    union all
    select 'allocated' as stage, handed_down.* from handed_down where fund_use <> 'unassigned'
    union all
    select 'paid' as stage, spent.* from spent
    union all
    select 'arrived' as stage, spent.* from spent anti join chained on spent.payer = chained.payer
    union all
    select 'allocated' as stage, spent.* from spent anti join chained on spent.payer = chained.payer
)

select
    stage,
    entry_key,
    payer,
    treasury,
    fund_use,
    document_number,
    project_name,
    division,
    printf('%dQ%d', booked_index // 4, booked_index % 4 + 1) as booked_quarter,
    cast(booked_index // 4 as integer) as booked_year,
    handed_date,
    cast(amount_yuan as decimal(18, 2)) as amount_yuan,
    balance_yuan,
    file_id,
    sheet,
    source_row
from staged
