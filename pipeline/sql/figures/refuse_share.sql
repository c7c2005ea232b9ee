-- what:    Poor villages with a point where refuse is collected.
-- name_zh: 相对贫困村垃圾集中堆放点覆盖率
-- name_en: Poor villages with a refuse point
-- formula_zh: 有垃圾集中堆放点的相对贫困村 ÷ 填报该项的相对贫困村，取最近一期村情况表
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: poor villages with 垃圾集中堆放点 ≥ 1 / poor villages that say, latest village sheet
-- source:  Art. 12
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    case when has_refuse_point then 1 else 0 end as numerator,
    case when has_refuse_point is null then 0 else 1 end as denominator
from core.village_service
where is_poor_village
