-- what:    Poor villages with a plan of their own (一村一策).
-- name_zh: 一村一策覆盖率
-- name_en: Poor villages with a plan
-- formula_zh: 季末前已确定规划的相对贫困村 ÷ 相对贫困村；未报送台账的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: poor villages with a plan settled by the quarter’s end / poor villages; no row where
--          no register is supplied
-- source:  Art. 22
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with plans as (
    select village_code, min(village_plan_date) as plan_date, min(quarter) as recorded_quarter
    from staging.village_plan_sheet
    group by all
),

supplied as (
    select min(recorded_quarter) as first_quarter
    from plans
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(plans.village_code) as numerator,
    count(*) as denominator
from core.snapshot
inner join supplied
    on snapshot.quarter >= supplied.first_quarter
inner join core.quarter
    on snapshot.quarter = quarter.quarter
left join plans
    on snapshot.village_code = plans.village_code
    and plans.plan_date <= quarter.end_date
where snapshot.is_poor_village
group by all
