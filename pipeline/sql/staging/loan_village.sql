-- what:   Loans of registered households by village, from the first quarter a list of loans is
--         there.
-- grain:  one row per village and quarter
-- key:    village_code, quarter
-- quarters: own
-- units:  yuan, loans
-- source: Art. 14
-- reader: figures loan_*, interest_subsidy_*
with known as (
    select distinct quarter
    from staging.delivered
    where layout in ('own_loan', 'g_loan')
)

select
    snapshot.village_code,
    snapshot.quarter,
    cast(coalesce(sum(loan.balance_yuan), 0) as decimal(18, 2)) as balance_yuan,
    cast(coalesce(sum(loan.overdue_yuan), 0) as decimal(18, 2)) as overdue_yuan,
    cast(count(*) filter (where loan.is_over_amount or loan.is_over_term) as bigint)
        as breach_count,
    cast(coalesce(sum(loan.subsidy_due_yuan), 0) as decimal(18, 2)) as subsidy_due_yuan,
    cast(coalesce(sum(loan.subsidy_paid_yuan), 0) as decimal(18, 2)) as subsidy_paid_yuan
from core.snapshot
inner join known
    on snapshot.quarter = known.quarter
left join core.loan
    on snapshot.quarter = loan.quarter
    and snapshot.village_code = loan.village_code
    and loan.household_key is not null
group by all
