-- what:    Households of poor villages with safe drinking water.
-- name_zh: 相对贫困村饮水安全户比例
-- name_en: Households with safe water in poor villages
-- formula_zh: （总户数 − 未实现饮水安全户数）÷ 总户数，取最近一期村情况表
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: households less 未实现饮水安全户数 / households, latest village sheet
-- source:  Art. 11
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    coalesce(safe_water_households, 0) as numerator,
    case when safe_water_households is null then 0 else all_households end as denominator
from core.village_service
where is_poor_village
