-- what:    Households with labour that have joined a cooperative.
-- name_zh: 有劳动能力户加入产业组织比例
-- name_en: Households with labour in a cooperative
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: households with labour with A36 = 是 / households with labour whose A36 is known
-- source:  Art. 5
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where living_condition.is_in_cooperative) as numerator,
    count(living_condition.is_in_cooperative) as denominator
from core.snapshot
left join mart.household_review
    on snapshot.quarter = household_review.quarter
    and snapshot.village_code = household_review.village_code
    and household_review.has_labour
left join core.living_condition
    on household_review.quarter = living_condition.quarter
    and household_review.household_key = living_condition.household_key
group by all
