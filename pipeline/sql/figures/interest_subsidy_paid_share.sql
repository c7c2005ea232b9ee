-- what:    Interest subsidy paid of that due, on the loans of the books.
-- name_zh: 小额信贷贴息兑付率
-- name_en: Share of interest subsidy paid
-- formula_zh: 已贴息 ÷ 应贴息
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: subsidy paid / subsidy due
-- source:  Art. 14
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    subsidy_paid_yuan as numerator,
    subsidy_due_yuan as denominator
from staging.loan_village
