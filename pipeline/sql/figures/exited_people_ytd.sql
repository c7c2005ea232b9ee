-- what:    People that left poverty in the year so far as the register claims it, gross.
-- name_zh: 本年度登记脱贫人数
-- name_en: People exited in the year so far, as claimed
-- formula_zh: 本年截至季末入账的登记脱贫人数，按首次见于台账时的成员数计
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  y
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
    and snapshot.year = exit_claim.booked_year
    and snapshot.quarter >= exit_claim.booked_quarter
group by all
