-- what:    Natural villages of 200 people or more, in poor villages, that a hardened road reaches.
-- name_zh: 相对贫困村200人以上自然村道路硬化率
-- name_en: Large natural villages with a hardened road
-- formula_zh: （200人以上自然村 − 其中未通硬化路的）÷ 200人以上自然村，两表均填报的村
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: natural villages of ≥ 200 people less 未通数 / natural villages of ≥ 200 people, where
--          both sheets say
-- source:  Art. 11
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    coalesce(hardened_hamlets200, 0) as numerator,
    case when hardened_hamlets200 is null then 0 else hamlets200 end as denominator
from core.village_service
where is_poor_village
