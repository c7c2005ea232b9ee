-- what:    People taken off the register in the quarter.
-- name_zh: 本季度终止、销户、并户人数
-- name_en: People removed from the register
-- formula_zh: 台账中本季度终止、销户、并户和原因待核减少的人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   people
-- period:  q
-- formula: flows terminated, cancelled, removed_unknown and merge of the register, as a positive
--         number
-- source:  Art. 24
-- reader:  mart.figure
-- better:  none
-- headline: yes
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
    and account_village.flow in ('terminated', 'cancelled', 'removed_unknown', 'merge')
group by all
