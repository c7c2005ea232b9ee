-- what:    Registered households with measures of their own (一户一法).
-- name_zh: 一户一法覆盖率
-- name_en: Households with a plan
-- formula_zh: 季末前已确定帮扶措施的在册户 ÷ 在册户；未报送台账的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: registered households with measures settled by the quarter’s end / registered
--          households; no row where no register is supplied
-- source:  Art. 22
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with plans as (
    select
        coalesce(household_link.household_key, sheets.source_household_key) as household_key,
        min(sheets.household_plan_date) as plan_date,
        min(sheets.quarter) as recorded_quarter
    from staging.household_plan_sheet as sheets
    left join core.household_link
        on sheets.source_household_key = household_link.source_household_key
    group by all
),

supplied as (
    select min(recorded_quarter) as first_quarter
    from plans
)

select
    household.quarter,
    household.village_code,
    count(plans.household_key) as numerator,
    count(*) as denominator
from core.household
inner join supplied
    on household.quarter >= supplied.first_quarter
inner join core.quarter
    on household.quarter = quarter.quarter
left join plans
    on household.household_key = plans.household_key
    and plans.plan_date <= quarter.end_date
group by all
