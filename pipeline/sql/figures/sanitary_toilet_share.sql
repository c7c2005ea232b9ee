-- what:    Households of poor villages with a sanitary toilet.
-- name_zh: 相对贫困村卫生厕所普及率
-- name_en: Households with a sanitary toilet in poor villages
-- formula_zh: 有卫生厕所的户 ÷ 总户数，两表均填报的村
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: households with a sanitary toilet / households, where both sheets say
-- source:  Art. 12
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    case when all_households is null then 0
        else coalesce(sanitary_toilet_households, 0) end as numerator,
    case when sanitary_toilet_households is null then 0
        else coalesce(all_households, 0) end as denominator
from core.village_service
where is_poor_village
