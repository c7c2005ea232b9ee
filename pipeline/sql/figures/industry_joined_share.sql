-- what:    Households with labour of which a member joined a cooperative, leading firm, farm or
--          large grower.
-- name_zh: 有劳动能力户加入产业组织比例
-- name_en: Households with labour in a producers' organisation
-- formula_zh: 加入产业组织或有带动主体产业项目的有劳动能力户 ÷ 情况已知的有劳动能力户
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: households with labour with A36 = 是 or an industry project in force under a 带动主体 /
--          households with labour whose A36 is known or that such a project names
-- source:  Art. 5
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
with joined as (
    select
        living_condition.quarter,
        living_condition.household_key,
        case
            when living_condition.is_in_cooperative or industry_household.is_joined then true
            else living_condition.is_in_cooperative
        end as is_joined
    from core.living_condition
    left join staging.industry_household
        on living_condition.quarter = industry_household.quarter
        and living_condition.household_key = industry_household.household_key
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where joined.is_joined) as numerator,
    count(joined.is_joined) as denominator
from core.snapshot
left join mart.household_review
    on snapshot.quarter = household_review.quarter
    and snapshot.village_code = household_review.village_code
    and household_review.has_labour
left join joined
    on household_review.quarter = joined.quarter
    and household_review.household_key = joined.household_key
group by all
