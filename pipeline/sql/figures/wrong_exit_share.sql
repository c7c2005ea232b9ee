-- what:    People wrongly exited among the exited people checked in the year so far.
-- name_zh: 错退率
-- name_en: Wrongly exited people among those checked
-- formula_zh: 抽查的脱贫户中属错退的人数 ÷ 抽查的脱贫户人数；区间按户以威尔逊法计，95%
-- grain:   one row per level, division, quarter, suffix
-- key:     level, division, quarter, suffix
-- quarters: own
-- units:   share
-- period:  y
-- formula: people of checked exited households found wrongly exited / people of exited households
--          checked; interval: Wilson, 95 %, over households
-- source:  Art. 25
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: no
-- suffixes: n=样本户数, low=区间下限, high=区间上限
select
    quarter,
    level,
    division,
    suffix,
    numerator,
    denominator
from staging.check_share
where measure = 'wrong_exit'
