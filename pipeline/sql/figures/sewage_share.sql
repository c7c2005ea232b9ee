-- what:    Natural villages of poor villages with sewage treatment.
-- name_zh: 相对贫困村自然村污水处理率
-- name_en: Natural villages with sewage treatment in poor villages
-- formula_zh: 有污水处理的自然村 ÷ 自然村，两表均填报的村
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: natural villages with treatment / natural villages, where both sheets say
-- source:  Art. 12
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    case when hamlet_count is null then 0
        else coalesce(sewage_hamlets, 0) end as numerator,
    case when sewage_hamlets is null then 0
        else coalesce(hamlet_count, 0) end as denominator
from core.village_service
where is_poor_village
