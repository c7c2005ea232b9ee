-- what:   Incomes and planned exit years of 收入明细, the latest taken row of a quarter and income
--         year.
-- grain:  one row per household, quarter and income year
-- key:    household_key, quarter_index, income_year
-- quarters: own
-- units:  yuan
-- source: G 收入明细
-- reader: staging.status, core.income
with income_rows as (
    select * from read_parquet(getvariable('g_income_files'))
),

dated as (
    select
        coalesce(household_link.household_key, income_rows.source_household_key) as household_key,
        input_file.quarter_index,
        coalesce(income_rows.income_year, input_file.quarter_index // 4) as income_year,
        income_rows.plan_exit_year,
        income_rows.disposable_income,
        income_rows.disposable_income_pc,
        input_file.taken_date,
        input_file.file_number,
        income_rows.sheet,
        income_rows.row_number as source_row
    from income_rows
    inner join staging.input_file
        on income_rows.file_id = input_file.file_id
    left join core.household_link
        on income_rows.source_household_key = household_link.source_household_key
    where input_file.refusal_rule is null and input_file.quarter_index is not null
)

select
    household_key,
    quarter_index,
    cast(income_year as integer) as income_year,
    plan_exit_year,
    disposable_income,
    disposable_income_pc
from dated
qualify row_number() over (
    partition by household_key, quarter_index, income_year
    order by taken_date desc, file_number, sheet, source_row
) = 1
