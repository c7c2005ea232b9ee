-- what:    Claimed exits whose household, in the quarter booked, lacks a guarantee: food, clothing,
--         schooling, insurance, housing or safety net.
-- name_zh: 脱贫户保障未落实
-- what_zh: 登记脱贫户在登记当季吃、穿、义务教育、基本医疗、住房安全或兜底保障未落实。
-- sure_zh: 以台账和部门名单为准。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 3
-- reader:  mart.finding
-- severity: must_fix
-- why:     两不愁三保障 are criteria of exit
-- sure:    as sure as the roster
-- tested:  tests/Warehouse
select
    household_review.quarter,
    exit_claim.village_code as division,
    'household' as subject_kind,
    exit_claim.household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '登记脱贫，但以下保障未落实：' || concat_ws(
        '、',
        case when household_review.food = 'fail' then '不愁吃' end,
        case when household_review.clothing = 'fail' then '不愁穿' end,
        case when household_review.education = 'fail' then '义务教育' end,
        case when household_review.medical = 'fail' then '基本医疗' end,
        case when household_review.housing = 'fail' then '住房安全' end,
        case when household_review.safety_net = 'fail' then '低保或特困供养' end
    ) || '，需核查' as detail_zh
from core.exit_claim
inner join mart.household_review
    on exit_claim.household_key = household_review.household_key
    and exit_claim.review_quarter = household_review.quarter
where 'fail' in (
    household_review.food, household_review.clothing, household_review.education,
    household_review.medical,
    household_review.housing, household_review.safety_net
)
qualify row_number() over (
    partition by exit_claim.household_key, household_review.quarter
    order by exit_claim.claim_number
) = 1
