-- what:   How the exited households of a village and of its town fared, as known at each quarter.
-- grain:  one row per village and quarter with scored households
-- key:    village_code, quarter_index
-- units:  log of income over the line, log change
-- source: risk.cohort, staging.risk_history
-- reader: risk.feature
with gaps as (
    select
        cohort.village_code,
        substr(cohort.village_code, 1, 9) as town,
        cohort.quarter_index,
        ln(risk_history.income_pc / risk_history.line_yuan) as income_gap,
        ln(
            (risk_history.business_pc + 1)
            / (case when before.business_pc < 0 then 0 else before.business_pc end + 1)
        ) as business_change
    from risk.cohort
    inner join staging.risk_history
        on cohort.household_key = risk_history.household_key
        and cohort.quarter_index = risk_history.quarter_index
    left join staging.risk_history as before
        on cohort.household_key = before.household_key
        and cohort.quarter_index = before.quarter_index + 1
    where cohort.is_scored and risk_history.income_pc > 0 and risk_history.business_pc >= 0
),

villages as (
    select village_code, town, quarter_index, median(income_gap) as village_income_gap
    from gaps
    group by all
),

towns as (
    select
        town,
        quarter_index,
        median(income_gap) as town_income_gap,
        median(business_change) as town_business_change
    from gaps
    group by all
)

select
    villages.village_code,
    villages.quarter_index,
    villages.village_income_gap,
    towns.town_income_gap,
    towns.town_business_change
from villages
inner join towns
    on villages.town = towns.town
    and villages.quarter_index = towns.quarter_index
