-- what:    People on the register at the end of the quarter.
-- name_zh: 相对贫困在册人数
-- name_en: People registered
-- formula_zh: 台账全部户的成员数，含已脱贫户
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  s
-- formula: members of all households on the register, exited ones included
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
where stock = 'register' and unit = 'people' and flow = 'closing'
