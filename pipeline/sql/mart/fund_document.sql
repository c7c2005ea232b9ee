-- what:   The chain of document numbers: what each document handed down, to how many places and
--         projects, and what of it is still unspent.
-- grain:  one row per payer, treasury, document and place
-- key:    payer, treasury, document_number, division
-- units:  yuan
-- source: Art. 13; G 资金拨付链
-- reader: dashboard of money
select
    payer,
    treasury,
    coalesce(document_number, '') as document_number,
    division,
    min(handed_date) as first_handed_date,
    max(handed_date) as last_handed_date,
    cast(count(*) as integer) as allocation_count,
    cast(count(distinct project_name) as integer) as project_count,
    cast(sum(amount_yuan) as decimal(18, 2)) as arrived_yuan,
    cast(coalesce(
        sum(amount_yuan) filter (where project_name is not null), 0
    ) as decimal(18, 2)) as allocated_yuan,
    cast(sum(balance_yuan) as decimal(18, 2)) as balance_yuan
from core.fund
where stage = 'arrived' and (handed_date is not null or document_number is not null)
group by payer, treasury, coalesce(document_number, ''), division
