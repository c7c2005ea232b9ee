-- what:    Registered households paid a rebuilding subsidy whose money went straight to their own
--          account.
-- name_zh: 危房改造补助直达农户比例
-- name_en: Rebuilding subsidies paid to the household's account
-- formula_zh: 补助打入本户一卡通的户 ÷ 发放方式已知的发放户，以现行补助台账为准
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: households paid to their 一卡通 / households paid whose way of payment is known, by the
--          ledger in force
-- source:  Art. 10
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with paid as (
    select household.quarter, household.village_code, housing_state.paid_direct
    from core.household
    inner join staging.housing_state
        on household.quarter = housing_state.quarter
        and household.household_key = housing_state.household_key
    where housing_state.paid_yuan > 0
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where paid.paid_direct) as numerator,
    count(paid.paid_direct) as denominator
from core.snapshot
left join paid
    on snapshot.quarter = paid.quarter
    and snapshot.village_code = paid.village_code
group by all
