-- what:    People that left registered households in the quarter: deaths, marriages, departures.
-- name_zh: 本季度自然减少人数
-- name_en: Natural decrease
-- formula_zh: 台账中本季度自然减少的人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  q
-- formula: flow natural_out of the register, as a positive number
-- source:  Art. 24
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(-account_village.value), 0) as numerator
from core.snapshot
left join staging.account_village
    on snapshot.quarter = account_village.quarter
    and snapshot.village_code = account_village.village_code
    and account_village.stock = 'register'
    and account_village.unit = 'people'
    and account_village.flow = 'natural_out'
group by all
