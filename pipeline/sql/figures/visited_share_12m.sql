-- what:    Registered households visited in the last twelve months.
-- name_zh: 近12个月走访率
-- name_en: Households visited in twelve months
-- formula_zh: 近12个月有走访记录表或近4个季度走访名单有走访的在册户 ÷ 名单涵盖村的在册户
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: households with a visit form dated in the last twelve months, or a visit counted by a
--          list of the last four quarters / registered households of villages that such a list
--          speaks for
-- source:  Art. 23, 24
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    quarter,
    village_code,
    count(*) filter (where is_visited) as numerator,
    count(*) as denominator
from staging.household_visit
where is_listed
group by all
