-- what:    Cadres responsible for more households than the cap, booked to the village where most
--          of them live.
-- name_zh: 联系户数超上限的帮扶责任人数
-- name_en: Cadres over the cap of households
-- formula_zh: 结对超过5户的帮扶责任人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  s
-- formula: cadres with more than 5 households
-- source:  Art. 23
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
with villages as (
    select distinct quarter_index, village_code
    from staging.household_helper
),

overloaded as (
    select quarter_index, village_code
    from staging.helper_load
    where is_overloaded
)

select
    quarter.quarter,
    villages.village_code,
    count(overloaded.village_code) as numerator
from villages
inner join core.quarter
    on villages.quarter_index = quarter.quarter_index
left join overloaded
    on villages.quarter_index = overloaded.quarter_index
    and villages.village_code = overloaded.village_code
group by all
