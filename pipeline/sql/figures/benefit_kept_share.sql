-- what:    Exited households inside the grace period that keep every policy stated for them. Not
--          configured while no grace period is.
-- name_zh: 脱贫户政策延续率
-- name_en: Exited households that keep their policies
-- formula_zh: 政策享受期内未被停止任何政策的脱贫户 ÷ 名单涵盖的同类户；未设定享受期的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: exited households inside the grace period with no policy cut / those a list speaks
--          for; no row while the grace period is not configured
-- source:  Art. 24
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    count(*) filter (where is_kept) as numerator,
    count(*) as denominator
from staging.benefit_kept
group by all
