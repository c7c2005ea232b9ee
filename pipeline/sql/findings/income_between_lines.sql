-- what:    线间户: households with labour whose income a head lies between the plan line and the
--         actual line.
-- name_zh: 线间户
-- what_zh: 有劳动能力户的人均收入在计划线与实际线之间（线间户）。
-- sure_zh: 以数据为准；只提示，不作为未达标。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 3
-- reader:  mart.finding
-- severity: look
-- why:     the choice of the line decides these households; never an automatic fail
-- sure:    certain by the data
-- tested:  tests/Warehouse
with lines as (
    select year, min(line_yuan) as low_yuan, max(line_yuan) as high_yuan
    from reference.line
    where subject = 'household'
    group by all
    having min(line_yuan) < max(line_yuan)
)

select
    household_review.quarter,
    household_review.village_code as division,
    'household' as subject_kind,
    household_review.household_key as subject_id,
    income.disposable_yuan as amount_yuan,
    '人均可支配收入' || household_review.income_pc_yuan || '元，介于'
    || lines.low_yuan || '元与' || lines.high_yuan || '元两条线之间，需核查' as detail_zh
from mart.household_review
inner join core.quarter
    on household_review.quarter = quarter.quarter
inner join lines
    on quarter.year = lines.year
inner join core.income
    on household_review.quarter = income.quarter
    and household_review.household_key = income.household_key
where household_review.has_labour
    and income.is_income_known
    and income.disposable_yuan >= lines.low_yuan * income.people
    and income.disposable_yuan < lines.high_yuan * income.people
