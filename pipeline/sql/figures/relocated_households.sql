-- what:    Households of poor villages relocated out of places that cannot support them.
-- name_zh: 相对贫困村插花搬迁户数
-- name_en: Households relocated in poor villages
-- formula_zh: 最近一期村公共服务表中插花搬迁户数之和
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   households
-- period:  s
-- formula: sum of 插花搬迁户数, latest sheet of village services
-- source:  Art. 12
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    relocated_households as numerator
from core.village_service
where is_poor_village and relocated_households is not null
