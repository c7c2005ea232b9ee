-- what:    A live loan whose term is longer than the limit.
-- name_zh: 贷款超期限
-- what_zh: 未还清的小额信贷期限超过限期（36个月）。
-- sure_zh: 以银行账为准，借款人按身份证号对应。
-- grain:   one row per loan and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 14
-- reader:  mart.finding
-- severity: must_fix
-- why:     micro-credit is at most 50,000 yuan a household and 36 months
-- sure:    as sure as the banks' books (a blank term is told by lending and due date); borrowers
--         matched by ID number
-- tested:  tests/Warehouse, tests/EndToEnd
select
    loan.quarter,
    loan.village_code as division,
    'loan' as subject_kind,
    loan.loan_key as subject_id,
    loan.principal_yuan as amount_yuan,
    coalesce(
        '贷款期限' || loan.term_months || '个月',
        '贷款' || loan.loan_date || '发放、' || loan.loan_due_date || '到期'
    ) || '，超过小额信贷期限上限，需核查' as detail_zh
from core.loan
where loan.is_over_term
