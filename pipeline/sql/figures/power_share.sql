-- what:    Natural villages of poor villages with power for living.
-- name_zh: 相对贫困村自然村通电率
-- name_en: Natural villages with power in poor villages
-- formula_zh: （自然村数 − 未通生活用电自然村数）÷ 自然村数，取最近一期村情况表
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: natural villages less 未通生活用电自然村数 / natural villages, latest village sheet
-- source:  Art. 11
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    coalesce(powered_hamlets, 0) as numerator,
    case when powered_hamlets is null then 0 else hamlet_count end as denominator
from core.village_service
where is_poor_village
