-- what:    Households of poor villages with radio and television.
-- name_zh: 相对贫困村广播电视入户率
-- name_en: Households with radio and television in poor villages
-- formula_zh: 通广播电视户数 ÷ 总户数，取最近一期村情况表
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: 通广播电视户数 / households, latest village sheet
-- source:  Art. 11
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    case when all_households is null then 0
        else coalesce(broadcast_households, 0) end as numerator,
    case when broadcast_households is null then 0
        else coalesce(all_households, 0) end as denominator
from core.village_service
where is_poor_village
