-- what:   Fiscal money of the place by use and by the treasury that handed it down, up to the year.
-- grain:  one row per kind (use, treasury) and name
-- key:    kind, name
-- units:  yuan
-- source: mart.fund_flow; Art. 13
-- reader: quarterly bulletins, annual report
with flows as (
    select fund_use, treasury, arrived_yuan, allocated_yuan, paid_yuan
    from mart.fund_flow
    where payer in ('province', 'shenzhen', 'city', 'county')
        and level = $level
        and division = $place
        and year <= cast(left($quarter, 4) as integer)
),

kinds as (
    select 'use' as kind, 'fund_use' as code_list, fund_use as code, arrived_yuan, allocated_yuan,
        paid_yuan
    from flows
    union all
    select 'treasury', 'fund_treasury', treasury, arrived_yuan, allocated_yuan, paid_yuan
    from flows
)

select
    kinds.kind,
    code_list.label,
    sum(kinds.arrived_yuan) as arrived_yuan,
    sum(kinds.allocated_yuan) as allocated_yuan,
    sum(kinds.paid_yuan) as paid_yuan
from kinds
inner join reference.code_list
    on kinds.code_list = code_list.code_list
    and kinds.code = code_list.code
group by all
order by kinds.kind, paid_yuan desc, arrived_yuan desc, code_list.label
