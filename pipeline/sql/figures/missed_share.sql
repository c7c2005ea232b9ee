-- what:    People missed by the register among the unregistered people checked in the year so far.
-- name_zh: 漏评率
-- name_en: Missed people among the unregistered checked
-- formula_zh: 抽查的未建档户中属漏评的人数 ÷ 抽查村未建档户受查人数；区间按户以威尔逊法计，95%
-- grain:   one row per level, division, quarter, suffix
-- key:     level, division, quarter, suffix
-- quarters: own
-- units:   share
-- period:  y
-- formula: people of checked unregistered households found missed / people of unregistered
--          households checked in the villages checked; interval: Wilson, 95 %, over households
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
where measure = 'missed'
