-- what:   The bank's book of loans that stands at the end of each quarter: of each bank and county
--         all rows of the latest book. A contract is one loan, as the latest book that has it says.
-- grain:  one row per quarter, bank and contract; of loans without contract one row per row
-- key:    quarter_index, bank, contract_key, occurrence
-- units:  yuan, months
-- source: 扶贫小额信贷台账
-- reader: staging.loan
with book_rows as (
    select * replace (coalesce(bank, '') as bank)
    from read_parquet(getvariable('own_loan_files'))
),

stated as (
    select
        list_file.file_number,
        list_file.taken_date,
        list_file.quarter_index as stated_index,
        coalesce(
            left(coalesce(book_rows.village_code, book_rows.town_code), 6),
            book_rows.county_code, ''
        ) as county,
        book_rows.*
    from book_rows
    inner join staging.list_file
        on book_rows.file_id = list_file.file_id
),

books as (
    select
        bank,
        county,
        stated_index,
        max(taken_date) as taken_date,
        coalesce(
            lead(stated_index) over (partition by bank, county order by stated_index) - 1,
            (select as_of_index from staging.run)
        ) as until_index
    from stated
    group by bank, county, stated_index
)

select
    quarter.quarter_index,
    stated.bank,
    stated.contract_key,
    row_number() over (
        partition by quarter.quarter_index, stated.bank, stated.contract_key
        order by
            stated.stated_index desc, stated.taken_date desc, stated.file_number, stated.sheet,
            stated.row_number
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
    and stated.county = books.county
    and stated.stated_index = books.stated_index
    and stated.taken_date = books.taken_date
inner join core.quarter
    on quarter.quarter_index between books.stated_index and books.until_index
qualify stated.contract_key is null or occurrence = 1
