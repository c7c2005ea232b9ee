-- what:    People that left poverty since 2016 as the register claims it, gross.
-- name_zh: 累计登记脱贫人数
-- name_en: People exited since 2016, as claimed
-- formula_zh: 截至季末登记脱贫的人数，按入账季度、首次见于台账时的成员数计
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  c
-- formula: exit claims by booked quarter, members at the snapshot first seen
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(exit_claim.people), 0) as numerator
from core.snapshot
left join core.exit_claim
    on snapshot.village_code = exit_claim.village_code
    and exit_claim.is_in_plan
    and snapshot.quarter >= exit_claim.booked_quarter
group by all
