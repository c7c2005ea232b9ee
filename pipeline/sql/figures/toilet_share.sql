-- what:    Poor villages with a public toilet.
-- name_zh: 相对贫困村公共厕所覆盖率
-- name_en: Poor villages with a public toilet
-- formula_zh: 有公共厕所的相对贫困村 ÷ 填报该项的相对贫困村，取最近一期村情况表
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: poor villages with 公共厕所 ≥ 1 / poor villages that say, latest village sheet
-- source:  Art. 12
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    case when has_public_toilet then 1 else 0 end as numerator,
    case when has_public_toilet is null then 0 else 1 end as denominator
from core.village_service
where is_poor_village
