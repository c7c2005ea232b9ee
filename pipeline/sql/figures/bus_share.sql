-- what:    Poor villages that a bus serves.
-- name_zh: 相对贫困村通客车率
-- name_en: Poor villages with a bus
-- formula_zh: “是否通客运班车”为是的相对贫困村 ÷ 填报该项的相对贫困村，取最近一期村情况表
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: poor villages with 是否通客运班车 = 是 / poor villages that say, latest village sheet
-- source:  Art. 11
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    case when has_bus then 1 else 0 end as numerator,
    case when has_bus is null then 0 else 1 end as denominator
from core.village_service
where is_poor_village
