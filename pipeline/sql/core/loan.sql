-- what:   Micro-credit at the end of each quarter, from the banks' books and, for loans that no
--         book has, from the household projects (balance = amount). A loan is live while something
--         is owed. Where the term is blank, lending and due date tell it.
-- grain:  one row per quarter and loan
-- key:    quarter, loan_key
-- units:  yuan, months
-- source: Art. 14; 扶贫小额信贷台账, G 项目(户) 金融
-- reader: figures loan_*, interest_subsidy_*; findings loan_*
with limits as (
    select
        quarter,
        max(value) filter (where parameter = 'loan_limit_yuan') as limit_yuan,
        max(value) filter (where parameter = 'loan_limit_months') as limit_months
    from core.rule
    group by quarter
),

owed as (
    select
        loan.quarter,
        loan.loan_key,
        loan.origin,
        loan.bank,
        loan.household_key,
        loan.village_code,
        loan.principal_yuan,
        loan.loan_date,
        loan.term_months,
        loan.due_date as loan_due_date,
        coalesce(loan.balance_yuan, loan.principal_yuan) as balance_yuan,
        coalesce(loan.overdue_yuan, 0) as overdue_yuan,
        loan.purpose,
        coalesce(loan.subsidy_due_yuan, 0) as subsidy_due_yuan,
        coalesce(loan.subsidy_paid_yuan, 0) as subsidy_paid_yuan,
        coalesce(loan.balance_yuan, loan.principal_yuan) > 0 as is_live,
        loan.file_id,
        loan.sheet,
        loan.source_row
    from staging.loan
),

running as (
    select
        owed.*,
        case when is_live and household_key is not null then sum(
            case when is_live then principal_yuan else 0 end
        ) over (
            partition by quarter, household_key
            order by loan_date nulls last, loan_key
        ) end as household_principal_yuan
    from owed
)

select
    running.quarter,
    running.loan_key,
    running.origin as loan_source,
    running.bank,
    running.household_key,
    running.village_code,
    running.principal_yuan,
    running.loan_date,
    running.term_months,
    running.loan_due_date,
    running.balance_yuan,
    running.overdue_yuan,
    running.purpose,
    running.subsidy_due_yuan,
    running.subsidy_paid_yuan,
    running.is_live,
    cast(running.household_principal_yuan as decimal(18, 2)) as household_principal_yuan,
    coalesce(running.household_principal_yuan > limits.limit_yuan, false) as is_over_amount,
    coalesce(
        running.is_live and running.household_key is not null
        and coalesce(
            running.term_months > limits.limit_months,
            running.loan_due_date
            > running.loan_date + to_months(cast(limits.limit_months as integer))
        ), false
    ) as is_over_term,
    running.file_id,
    running.sheet,
    running.source_row
from running
inner join limits
    on running.quarter = limits.quarter
