-- what:    Exited households visited again in the last twelve months (回访).
-- name_zh: 脱贫户近12个月回访率
-- name_en: Exited households visited in twelve months
-- formula_zh: 近12个月走访过的已脱贫户 ÷ 走访名单涵盖村的已脱贫户
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: visited_share_12m over exited households alone
-- source:  Art. 24
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    count(*) filter (where is_visited) as numerator,
    count(*) as denominator
from staging.household_visit
where is_listed and status = 'exited'
group by all
