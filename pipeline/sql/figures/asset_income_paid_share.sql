-- what:    Income on asset shares paid of that due, in the year so far.
-- name_zh: 资产收益分红兑付率
-- name_en: Asset income paid of that due
-- formula_zh: 本年截至季末已兑付的资产收益 ÷ 应兑付的资产收益
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  y
-- formula: income paid / income due, of the calendar year up to the quarter
-- source:  Art. 17
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    income_paid_yuan as numerator,
    income_due_yuan as denominator
from staging.asset_village
