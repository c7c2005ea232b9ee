-- what:    Registered households of the rebuilding programme whose house is rebuilt, or who moved
--          into a care home or flats.
-- name_zh: 危房改造完成率
-- name_en: Dangerous-house households rebuilt or rehoused
-- formula_zh: 已完成改造或安置的户 ÷ 评定为C级或D级且为唯一住房的户，以现行危房名单为准
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: households done / households graded C or D, done or rehoused, sole home, by the housing
--          lists in force
-- source:  Art. 10
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with programme as (
    select household.quarter, household.village_code, housing_state.is_done
    from core.household
    inner join staging.housing_state
        on household.quarter = housing_state.quarter
        and household.household_key = housing_state.household_key
    where housing_state.is_in_programme
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where programme.is_done) as numerator,
    count(programme.is_done) as denominator
from core.snapshot
left join programme
    on snapshot.quarter = programme.quarter
    and snapshot.village_code = programme.village_code
group by all
