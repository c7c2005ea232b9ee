-- what:    Median over households of disposable income a head, incomes known.
-- name_zh: 在册户人均可支配收入中位数
-- name_en: Median disposable income a head
-- formula_zh: 各户人均可支配收入的中位数
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- units:   yuan
-- period:  s
-- formula: median over households of disposable income / people
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: no
select
    household.quarter,
    division_village.level,
    division_village.division,
    median(cast(income.disposable_yuan as double) / income.people) as numerator
from core.household
inner join core.income
    on household.quarter = income.quarter
    and household.household_key = income.household_key
inner join core.division_village
    on household.village_code = division_village.village_code
where income.is_income_known
group by all
