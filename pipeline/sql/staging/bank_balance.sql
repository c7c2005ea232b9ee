-- what:   Loans of all borrowers and of farm households by county or zone at the end of a quarter,
--         over the banks that delivered.
-- grain:  one row per quarter, level and division
-- key:    quarter_index, level, division
-- quarters: own
-- units:  yuan
-- source: 金融机构贷款余额表
-- reader: figures/loan_growth_gap
with balance_rows as (
    select * from read_parquet(getvariable('own_bank_balance_files'))
),

stated as (
    select
        input_file.quarter_index,
        division.level,
        division.division,
        balance_rows.all_loans_yuan,
        balance_rows.farm_loans_yuan
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
)

select
    quarter_index,
    level,
    division,
    cast(sum(all_loans_yuan) as decimal(18, 2)) as all_loans_yuan,
    cast(sum(farm_loans_yuan) as decimal(18, 2)) as farm_loans_yuan
from stated
group by quarter_index, level, division
union all
select
    stated.quarter_index,
    city.level,
    city.division,
    cast(sum(stated.all_loans_yuan) as decimal(18, 2)) as all_loans_yuan,
    cast(sum(stated.farm_loans_yuan) as decimal(18, 2)) as farm_loans_yuan
from stated
inner join core.division as city
    on city.level = 'city'
group by stated.quarter_index, city.level, city.division
