-- what:    Claimed exits that no data stand behind: in the quarter booked an applicable criterion
--          has none, so that nothing says the household meets it.
-- name_zh: 脱贫缺少依据
-- what_zh: 登记脱贫户在登记当季，有应比对的项目缺少数据，脱贫没有依据。
-- sure_zh: 系统内缺数据可以确定；纸质材料可能另存。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   none
-- source:  Art. 3, 24, 25
-- reader:  mart.finding
-- severity: look
-- why:     exit is certified against every criterion; what has no data was not checked
-- sure:    certain that the data are missing here; the office may hold them on paper
-- tested:  tests/Warehouse; planted forgery paper_exits
select
    household_review.quarter,
    exit_claim.village_code as division,
    'household' as subject_kind,
    exit_claim.household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '登记脱贫，但以下标准没有数据支撑：' || concat_ws(
        '、',
        case when household_review.income = 'no_data' then '收入' end,
        case when household_review.safety_net = 'no_data' then '低保或特困供养' end,
        case when household_review.education = 'no_data' then '义务教育' end,
        case when household_review.medical = 'no_data' then '基本医疗' end,
        case when household_review.housing = 'no_data' then '住房安全' end
    ) || '，需核查并补充佐证材料' as detail_zh
from core.exit_claim
inner join mart.household_review
    on exit_claim.household_key = household_review.household_key
    and exit_claim.review_quarter = household_review.quarter
where 'no_data' in (
    household_review.income, household_review.safety_net, household_review.education,
    household_review.medical, household_review.housing
)
qualify row_number() over (
    partition by exit_claim.household_key, household_review.quarter
    order by exit_claim.claim_number
) = 1
