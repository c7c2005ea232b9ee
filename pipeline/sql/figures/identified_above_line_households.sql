-- what:    Registered households whose income a head, in prices of 2014, was at or above the
--         identification line when they were first seen.
-- name_zh: 识别时收入高于识别线户数
-- name_en: Households identified above the line
-- formula_zh: 首次见于台账时人均收入按物价折算不低于识别线的在册户数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   households
-- period:  s
-- formula: households registered now with first-seen income / people / price level ≥
--         identification line
-- source:  Art. 2
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
with first_seen as (
    select household_key, min(quarter) as quarter
    from core.household
    group by all
),

judged as (
    select
        first_seen.household_key,
        income.disposable_yuan >= parameter.value * price_level.price_level * income.people
            as is_above
    from first_seen
    inner join core.quarter
        on first_seen.quarter = quarter.quarter
    inner join core.income
        on first_seen.quarter = income.quarter
        and first_seen.household_key = income.household_key
    inner join core.price_level
        on quarter.year = price_level.year
    inner join reference.parameter
        on parameter.name = 'identification_line_yuan'
    where income.is_income_known
),

registered as (
    select household.quarter, household.village_code, judged.is_above
    from core.household
    inner join judged
        on household.household_key = judged.household_key
)

select
    snapshot.quarter,
    snapshot.village_code,
    case when count(registered.village_code) > 0
        then count(*) filter (where registered.is_above) end as numerator
from core.snapshot
left join registered
    on snapshot.quarter = registered.quarter
    and snapshot.village_code = registered.village_code
group by all
