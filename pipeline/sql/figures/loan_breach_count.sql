-- what:    Loans that take a household over the limit of amount, or that run longer than the limit.
-- name_zh: 超额度或超期限的扶贫小额信贷笔数
-- name_en: Loans over amount or term
-- formula_zh: 本户借款超过限额或期限超过限期的未还清贷款笔数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   loans
-- period:  s
-- formula: live loans with household_principal_yuan over loan_limit_yuan, or term_months (where
--         blank, the months from loan_date to loan_due_date) over loan_limit_months
-- source:  Art. 14
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    breach_count as numerator
from staging.loan_village
