-- what:    Claimed exits of households with labour whose income reaches the line only with medical
--          reimbursement and medical aid counted as income.
-- name_zh: 仅靠医疗报销达标脱贫
-- what_zh: 有劳动能力的登记脱贫户，收入仅因医疗报销和救助才达到标准。
-- sure_zh: 以登记收入为准；医疗报销不是可支配的收入来源。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan, the medical transfers of the household
-- source:  Art. 3, 9
-- reader:  mart.finding
-- severity: look
-- why:     an illness raises transfer income, not means
-- sure:    as sure as the stated income
-- tested:  tests/Warehouse/MeasureTests, tests/EndToEnd/CleanCityTests
select
    household_review.quarter,
    exit_claim.village_code as division,
    'household' as subject_kind,
    exit_claim.household_key as subject_id,
    cast(
        coalesce(income.medical_reimbursement_yuan, 0) + coalesce(income.medical_aid_yuan, 0)
        as decimal(18, 2)
    ) as amount_yuan,
    '登记脱贫，人均可支配收入' || household_review.income_pc_yuan || '元达到当年标准'
    || household_review.line_used || '元，扣除医疗报销和医疗救助后为'
    || household_review.income_pc_without_medical_yuan || '元，需核查收入是否稳定' as detail_zh
from core.exit_claim
inner join mart.household_review
    on exit_claim.household_key = household_review.household_key
    and exit_claim.review_quarter = household_review.quarter
inner join core.income
    on household_review.household_key = income.household_key
    and household_review.quarter = income.quarter
inner join staging.household_condition
    on household_review.household_key = household_condition.household_key
    and household_review.quarter = household_condition.quarter
where household_review.income = 'pass'
    and not household_condition.is_line_reached_without_medical
qualify row_number() over (
    partition by exit_claim.household_key, household_review.quarter
    order by exit_claim.claim_number
) = 1
