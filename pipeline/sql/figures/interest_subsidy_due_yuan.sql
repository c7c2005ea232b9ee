-- what:    Interest subsidy due so far on the loans of the books.
-- name_zh: 小额信贷累计应贴息
-- name_en: Interest subsidy due
-- formula_zh: 银行账所载贷款累计应贴息
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   yuan
-- period:  s
-- formula: cumulative subsidy due of the loans in the banks' books
-- source:  Art. 14
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    subsidy_due_yuan as numerator
from staging.loan_village
