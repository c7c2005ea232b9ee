-- what:   The bank's book of loans that stands at the end of each quarter: of each bank all rows of
--         the latest quarter it delivered.
-- grain:  one row per quarter, bank and contract
-- key:    quarter_index, bank, contract_key, occurrence
-- quarters: own and earlier
-- units:  yuan, months
-- source: 扶贫小额信贷台账
-- reader: staging.loan
with book_rows as (
    select * from read_parquet(getvariable('own_loan_files'))
),

stated as (
    select
        input_file.file_number,
        input_file.taken_date,
        input_file.quarter_index as stated_index,
        book_rows.*
    from book_rows
    inner join staging.input_file
        on book_rows.file_id = input_file.file_id
    where input_file.refusal_rule is null and input_file.quarter_index is not null
),

books as (
    select
        bank,
        stated_index,
        max(taken_date) as taken_date,
        coalesce(
            lead(stated_index) over (partition by bank order by stated_index) - 1,
            (select as_of_index from staging.run)
        ) as until_index
    from stated
    group by bank, stated_index
)

select
    quarter.quarter_index,
    stated.bank,
    stated.contract_key,
    row_number() over (
        partition by quarter.quarter_index, stated.bank, stated.contract_key
        order by stated.file_number, stated.sheet, stated.row_number
    ) as occurrence,
    stated.village_code,
    stated.person_key,
    stated.principal_yuan,
    stated.loan_date,
    stated.term_months,
    stated.due_date,
    stated.balance_yuan,
    stated.overdue_yuan,
    stated.purpose,
    stated.subsidy_due_yuan,
    stated.subsidy_paid_yuan,
    stated.file_id,
    stated.sheet,
    stated.row_number as source_row
from stated
inner join books
    on stated.bank = books.bank
    and stated.stated_index = books.stated_index
    and stated.taken_date = books.taken_date
inner join core.quarter
    on quarter.quarter_index between books.stated_index and books.until_index
