-- what:    Of the balance, what is overdue.
-- name_zh: 扶贫小额信贷逾期金额
-- name_en: Micro-credit overdue
-- formula_zh: 银行账所载逾期金额
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   yuan
-- period:  s
-- formula: overdue amount of the banks' books
-- source:  Art. 14
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    overdue_yuan as numerator
from staging.loan_village
