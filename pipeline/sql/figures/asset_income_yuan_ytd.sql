-- what:    Income returned on asset shares in the year so far.
-- name_zh: 资产收益当年分红金额
-- name_en: Asset income in the year
-- formula_zh: 本年截至季末已兑付的资产收益之和
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   yuan
-- period:  y
-- formula: income paid in the calendar year up to the quarter
-- source:  Art. 17
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    income_paid_yuan as numerator
from staging.asset_village
