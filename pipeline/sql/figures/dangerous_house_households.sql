-- what:    Registered households whose main dwelling is dangerous: by the housing lists, else by
--          A56.
-- name_zh: 主要住房为危房户数
-- name_en: Households in dangerous houses
-- formula_zh: 住房评定为C级或D级、未改造安置且为唯一住房的在册户；名单未载明的，以台账“是否危房”为准
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   households
-- period:  s
-- formula: registered households graded C or D, not rebuilt or rehoused, sole home; where the
--          lists do not say, A56 = 是
-- source:  Art. 10
-- reader:  mart.figure
-- better:  down
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    case when count(*) filter (where household_review.housing in ('pass', 'fail')) > 0
        then count(*) filter (where household_review.housing = 'fail') end as numerator
from core.snapshot
left join mart.household_review
    on snapshot.quarter = household_review.quarter
    and snapshot.village_code = household_review.village_code
group by all
