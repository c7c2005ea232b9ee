-- what:    Claimed exits of households with labour whose income, in the quarter booked, is below
--         the line.
-- name_zh: 脱贫户收入未达标
-- what_zh: 有劳动能力的登记脱贫户，登记当季收入低于当年标准。
-- sure_zh: 以登记收入为准。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 3
-- reader:  mart.finding
-- severity: must_fix
-- why:     income at the line is a criterion of exit
-- sure:    as sure as the stated income
-- tested:  tests/Warehouse
select
    household_review.quarter,
    exit_claim.village_code as division,
    'household' as subject_kind,
    exit_claim.household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '登记脱贫，但' || case
        when household_review.income_pc_yuan < household_review.line_used
            then '人均可支配收入' || household_review.income_pc_yuan || '元，低于当年标准'
            || household_review.line_used || '元'
        else '家庭可支配收入' || income.disposable_yuan || '元，低于当年标准'
        || household_review.line_used || '元×' || income.people || '人'
    end || '，需核查' as detail_zh
from core.exit_claim
inner join mart.household_review
    on exit_claim.household_key = household_review.household_key
    and exit_claim.review_quarter = household_review.quarter
inner join core.income
    on household_review.quarter = income.quarter
    and household_review.household_key = income.household_key
where household_review.income = 'fail'
qualify row_number() over (
    partition by exit_claim.household_key, household_review.quarter
    order by exit_claim.claim_number
) = 1
