-- what:    Households of the rebuilding programme whose rebuilding has begun or is finished, or who
--          were rehoused.
-- name_zh: 危房改造开工率
-- name_en: Dilapidated houses whose rebuilding has begun
-- formula_zh: 已开工、已竣工或已安置户 ÷ 现行住房名单中须改造的唯一住房户
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: households begun, done or rehoused / households graded C or D, done or rehoused, sole
--          home, by the housing lists in force
-- source:  Art. 10
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with programme as (
    select household.quarter, household.village_code, housing_state.is_started
    from core.household
    inner join staging.housing_state
        on household.quarter = housing_state.quarter
        and household.household_key = housing_state.household_key
    where housing_state.is_in_programme
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where programme.is_started) as numerator,
    count(programme.is_started) as denominator
from core.snapshot
left join programme
    on snapshot.quarter = programme.quarter
    and snapshot.village_code = programme.village_code
group by all
