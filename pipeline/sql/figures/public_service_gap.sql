-- what:    Poor villages whose basic public services the office reports as short of the provincial
--          average.
-- name_zh: 基本公共服务未达全省平均水平的相对贫困村比重
-- name_en: Poor villages with public services below the provincial average
-- formula_zh: 填报为未达到全省平均水平的相对贫困村 ÷ 填报该项的相对贫困村
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: poor villages with 基本公共服务是否达到全省平均水平 = 否 / poor villages that say
-- source:  Art. 3
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    case when is_service_near is false then 1 else 0 end as numerator,
    case when is_service_near is null then 0 else 1 end as denominator
from core.village_service
where is_poor_village
