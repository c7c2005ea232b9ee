-- what:   Loans of both sources at the end of each quarter, those lent by then. One that a book of
--         the bank has or has had is not taken once more from the household projects.
-- grain:  one row per quarter and loan
-- key:    quarter, loan_key
-- units:  yuan, months
-- source: Art. 14
-- reader: core.loan
with borrowers as (
    select
        quarter.quarter,
        'B' || left(md5(loan_book.bank || '|' || coalesce(loan_book.contract_key, '')), 15)
        || case when loan_book.occurrence > 1 then '-' || loan_book.occurrence else '' end
            as loan_key,
        'bank' as origin,
        loan_book.bank,
        member.household_key,
        coalesce(member.village_code, loan_book.village_code) as village_code,
        loan_book.principal_yuan,
        loan_book.loan_date,
        loan_book.term_months,
        loan_book.due_date,
        loan_book.balance_yuan,
        loan_book.overdue_yuan,
        loan_book.purpose,
        loan_book.subsidy_due_yuan,
        loan_book.subsidy_paid_yuan,
        loan_book.file_id,
        loan_book.sheet,
        loan_book.source_row
    from staging.loan_book
    inner join core.quarter
        on loan_book.quarter_index = quarter.quarter_index
    left join core.member
        on quarter.quarter = member.quarter
        and loan_book.person_key = member.person_key
    where coalesce(loan_book.loan_date <= quarter.end_date, true)
    qualify row_number() over (
        partition by
            quarter.quarter, loan_book.bank, loan_book.contract_key, loan_book.occurrence
        order by member.household_key
    ) = 1
),

sheet_loans as (
    select
        quarter.quarter,
        'G' || left(md5(concat_ws(
            '|', loan_sheet.household_key, loan_sheet.loan_date, loan_sheet.principal_yuan
        )), 15)
        || case when loan_sheet.occurrence > 1 then '-' || loan_sheet.occurrence else '' end
            as loan_key,
        'household_project' as origin,
        cast(null as varchar) as bank,
        household.household_key,
        coalesce(household.village_code, loan_sheet.village_code) as village_code,
        loan_sheet.principal_yuan,
        loan_sheet.loan_date,
        cast(null as integer) as term_months,
        cast(null as date) as due_date,
        loan_sheet.principal_yuan as balance_yuan,
        cast(null as decimal(18, 2)) as overdue_yuan,
        cast(null as varchar) as purpose,
        cast(null as decimal(18, 2)) as subsidy_due_yuan,
        cast(null as decimal(18, 2)) as subsidy_paid_yuan,
        loan_sheet.file_id,
        loan_sheet.sheet,
        loan_sheet.source_row
    from staging.loan_sheet
    inner join core.quarter
        on loan_sheet.quarter_index = quarter.quarter_index
    left join core.household
        on quarter.quarter = household.quarter
        and loan_sheet.household_key = household.household_key
    where coalesce(loan_sheet.loan_date <= quarter.end_date, true)
)

select * from borrowers
union all
select sheet_loans.*
from sheet_loans
anti join borrowers
    on sheet_loans.quarter >= borrowers.quarter
    and sheet_loans.household_key = borrowers.household_key
    and sheet_loans.principal_yuan = borrowers.principal_yuan
    and sheet_loans.loan_date is not distinct from borrowers.loan_date
