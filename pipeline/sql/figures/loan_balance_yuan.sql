-- what:    What registered households owe on micro-credit.
-- name_zh: 扶贫小额信贷余额
-- name_en: Balance of micro-credit
-- formula_zh: 银行账所载余额；银行账没有的贷款取其金额
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   yuan
-- period:  s
-- formula: balance of the banks' books; of loans no book has, their amount
-- source:  Art. 14
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    balance_yuan as numerator
from staging.loan_village
