-- what:    Registered households by main cause of poverty, one suffix a cause.
-- name_zh: 按主要致贫原因分户数
-- name_en: Households by main cause
-- formula_zh: 主要致贫原因为该项的在册户数
-- grain:   one row per village, quarter, suffix
-- key:     village_code, quarter, suffix
-- quarters: own
-- units:   households
-- period:  s
-- formula: registered households whose main cause is the suffix
-- source:  Art. 24
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
-- suffixes: list poverty_cause
select
    quarter,
    village_code,
    '_' || cause_main as suffix,
    count(*) as numerator
from core.household
where cause_main is not null
group by all
