-- what:    Households on the register at the end of the quarter.
-- name_zh: 相对贫困在册户数
-- name_en: Households registered
-- formula_zh: 台账全部户数，含已脱贫户
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   households
-- period:  s
-- formula: all households on the register, exited ones included
-- source:  Art. 24
-- reader:  mart.figure
-- better:  none
-- headline: yes
-- additive: yes
select
    quarter,
    village_code,
    value as numerator
from staging.account_village
where stock = 'register' and unit = 'households' and flow = 'closing'
