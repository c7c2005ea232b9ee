-- what:    Households that left poverty in the quarter as the register claims it, gross.
-- name_zh: 本季度登记脱贫户数
-- name_en: Households exited in the quarter, as claimed
-- formula_zh: 本季度入账的登记脱贫户数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   households
-- period:  q
-- formula: exit claims by booked quarter
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(count(exit_claim.household_key), 0) as numerator
from core.snapshot
left join core.exit_claim
    on snapshot.village_code = exit_claim.village_code
    and exit_claim.is_in_plan
    and snapshot.quarter = exit_claim.booked_quarter
group by all
