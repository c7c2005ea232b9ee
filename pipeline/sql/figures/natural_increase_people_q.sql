-- what:    People added to registered households in the quarter: births, marriages, returns.
-- name_zh: 本季度自然增加人数
-- name_en: Natural increase
-- formula_zh: 台账中本季度自然增加的人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  q
-- formula: flow natural_in of the register
-- source:  Art. 24
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(account_village.value), 0) as numerator
from core.snapshot
left join staging.account_village
    on snapshot.quarter = account_village.quarter
    and snapshot.village_code = account_village.village_code
    and account_village.stock = 'register'
    and account_village.unit = 'people'
    and account_village.flow = 'natural_in'
group by all
