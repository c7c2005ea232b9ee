-- what:    Households still poor at the end of the quarter.
-- name_zh: 未脱贫户数
-- name_en: Households still poor
-- formula_zh: 尚未登记脱贫或脱贫不再成立的户数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   households
-- period:  s
-- formula: households whose exit is not booked or does not stand
-- source:  Art. 24
-- reader:  mart.figure
-- better:  down
-- headline: yes
-- additive: yes
select
    quarter,
    village_code,
    value as numerator
from staging.account_village
where stock = 'poor' and unit = 'households' and flow = 'closing'
