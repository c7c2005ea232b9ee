-- what:    Registered households whose main dwelling is dangerous.
-- name_zh: 主要住房为危房户数
-- name_en: Households in dangerous houses
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   households
-- period:  s
-- formula: registered households with A56 主要住房是否危房 = 是
-- source:  Art. 10
-- reader:  mart.figure
-- better:  down
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(living_condition.household_key) as numerator
from core.snapshot
left join core.household
    on snapshot.quarter = household.quarter
    and snapshot.village_code = household.village_code
left join core.living_condition
    on household.quarter = living_condition.quarter
    and household.household_key = living_condition.household_key
    and living_condition.is_dangerous_house
group by all
