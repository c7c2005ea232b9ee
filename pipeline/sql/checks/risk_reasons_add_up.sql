-- what:   The reasons of every scored household add up to its score within 1e-4.
-- grain:  one row per broken quarter
-- key:    place, quarter
-- units:  households
-- source: design of the risk list
-- reader: ops.check
with sums as (
    select household_key, quarter, list_sum(list(contribution order by reason_group)) as total
    from risk.contribution
    group by all
),

broken as (
    select score.quarter, score.household_key
    from risk.score
    left join sums
        on score.household_key = sums.household_key
        and score.quarter = sums.quarter
    where abs(score.base_score + sums.total - score.score) <= 0.0001 is not true
)

select
    'city' as place,
    quarter,
    count(*) as size,
    'first=' || min(household_key) as detail
from broken
group by quarter
