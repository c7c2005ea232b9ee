-- what:    Poor villages with a 4G network.
-- name_zh: 相对贫困村4G网络覆盖率
-- name_en: Poor villages with 4G
-- formula_zh: 通4G网络的相对贫困村 ÷ 填报该项的相对贫困村
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: poor villages with 是否通4G网络 = 是 / poor villages that say
-- source:  Art. 11
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    case when has_4g then 1 else 0 end as numerator,
    case when has_4g is null then 0 else 1 end as denominator
from core.village_service
where is_poor_village
