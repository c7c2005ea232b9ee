-- what:    Mean disposable income a head of registered households whose income is known.
-- name_zh: 在册户人均可支配收入
-- name_en: Mean disposable income a head
-- formula_zh: 收入已知户的可支配收入之和 ÷ 其人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   yuan
-- period:  s
-- formula: sum of disposable income / people of households with known income
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(income.disposable_yuan), 0) as numerator,
    coalesce(sum(income.people), 0) as denominator
from core.snapshot
left join core.household
    on snapshot.quarter = household.quarter
    and snapshot.village_code = household.village_code
left join core.income
    on household.quarter = income.quarter
    and household.household_key = income.household_key
    and income.is_income_known
group by all
