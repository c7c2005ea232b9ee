-- what:    Households with labour whose income reaches the line of the year.
-- name_zh: 有劳动能力户收入达标率
-- name_en: Households with labour at the line
-- formula_zh: 收入达标户 ÷（达标户＋未达标户），限有劳动能力户
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: income pass / (pass + fail), households with labour
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where household_review.income = 'pass') as numerator,
    count(*) filter (where household_review.income in ('pass', 'fail')) as denominator
from core.snapshot
left join mart.household_review
    on snapshot.quarter = household_review.quarter
    and snapshot.village_code = household_review.village_code
group by all
