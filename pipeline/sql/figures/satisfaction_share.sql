-- what:    Households satisfied in spot checks of the year so far.
-- name_zh: 群众认可度
-- name_en: Households satisfied in spot checks
-- formula_zh: 回答满意或基本满意的户 ÷ 回答的户，本年截至季末的抽查；区间按户以威尔逊法计，95%
-- grain:   one row per level, division, quarter, suffix
-- key:     level, division, quarter, suffix
-- quarters: own
-- units:   share
-- period:  y
-- formula: satisfied or fairly satisfied / households that answered, checks dated in the year so
--          far; interval: Wilson, 95 %, over households
-- source:  Art. 25
-- reader:  mart.figure
-- better:  up
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
where measure = 'satisfaction'
