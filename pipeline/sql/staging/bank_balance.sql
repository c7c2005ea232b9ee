-- what:   Loans of all borrowers and of farm households by bank and county or zone at the end of a
--         quarter.
-- grain:  one row per quarter, bank and division
-- key:    quarter_index, bank, division
-- units:  yuan
-- source: 金融机构贷款余额表
-- reader: figures/loan_growth_gap
with balance_rows as (
    select * from read_parquet(getvariable('own_bank_balance_files'))
)

select
    input_file.quarter_index,
    balance_rows.bank,
    division.level,
    division.division,
    cast(balance_rows.all_loans_yuan as decimal(18, 2)) as all_loans_yuan,
    cast(balance_rows.farm_loans_yuan as decimal(18, 2)) as farm_loans_yuan
from balance_rows
inner join staging.input_file
    on balance_rows.file_id = input_file.file_id
inner join core.division
    on balance_rows.county_code = division.division
where input_file.refusal_rule is null and input_file.quarter_index is not null
qualify row_number() over (
    partition by input_file.quarter_index, balance_rows.bank, division.division
    order by
        input_file.taken_date desc, input_file.file_number,
        balance_rows.sheet, balance_rows.row_number
) = 1
