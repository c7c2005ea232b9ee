-- what:   Loans of the household projects that stand at the end of each quarter: of each village
--         all rows of the latest quarter that a file states, and of each household those of the
--         latest quarter alone, so that one that moved is not counted in both villages.
-- grain:  one row per quarter, household, loan date and amount
-- key:    quarter_index, household_key, loan_date, principal_yuan, occurrence
-- units:  yuan
-- source: G 项目(户) 金融
-- reader: staging.loan
-- scope:  whole
with sheet_rows as (
    select * from read_parquet(getvariable('g_loan_files'))
),

stated as (
    select
        list_file.file_number,
        list_file.taken_date,
        list_file.quarter_index as stated_index,
        coalesce(household_link.household_key, sheet_rows.source_household_key) as household_key,
        sheet_rows.*
    from sheet_rows
    inner join staging.list_file
        on sheet_rows.file_id = list_file.file_id
    left join core.household_link
        on sheet_rows.source_household_key = household_link.source_household_key
),

sheets as (
    select
        village_code,
        stated_index,
        max(taken_date) as taken_date,
        coalesce(
            lead(stated_index) over (partition by village_code order by stated_index) - 1,
            (select as_of_index from staging.run)
        ) as until_index
    from stated
    group by village_code, stated_index
)

select
    quarter.quarter_index,
    stated.household_key,
    stated.loan_date,
    stated.loan_yuan as principal_yuan,
    row_number() over (
        partition by
            quarter.quarter_index, stated.household_key, stated.loan_date, stated.loan_yuan
        order by stated.file_number, stated.sheet, stated.row_number
    ) as occurrence,
    stated.village_code,
    stated.file_id,
    stated.sheet,
    stated.row_number as source_row
from stated
inner join sheets
    on stated.village_code = sheets.village_code
    and stated.stated_index = sheets.stated_index
    and stated.taken_date = sheets.taken_date
inner join core.quarter
    on quarter.quarter_index between sheets.stated_index and sheets.until_index
qualify stated.stated_index = max(stated.stated_index) over (
    partition by quarter.quarter_index, stated.household_key
)
