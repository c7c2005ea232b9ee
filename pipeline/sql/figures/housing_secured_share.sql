-- what:    Registered households whose housing is secured.
-- name_zh: 住房安全有保障率
-- name_en: Households with housing secured
-- formula_zh: 住房安全达标户 ÷（达标户＋未达标户）
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: housing pass / (pass + fail), households
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where household_review.housing = 'pass') as numerator,
    count(*) filter (where household_review.housing in ('pass', 'fail')) as denominator
from core.snapshot
left join mart.household_review
    on snapshot.quarter = household_review.quarter
    and snapshot.village_code = household_review.village_code
group by all
