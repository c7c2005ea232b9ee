-- what:   Households that need a cadre in the as-of quarter, with the cadre they have, riskiest
--         first: still poor before exited, then by band, so that nobody with more time comes
--         before one with less; within a band who is not scored by points, then by the risk model.
-- grain:  one row per registered household of the as-of quarter
-- key:    household_key
-- units:  none
-- source: Art. 23
-- reader: staging.assignment_pair, follow_up.assignment
with limits as (
    select
        max(value) filter (where name = 'priority_high_points') as high_points,
        max(value) filter (where name = 'priority_medium_points') as medium_points
    from reference.parameter
),

banded as (
    select
        priority.quarter,
        priority.household_key,
        priority.village_code,
        priority.is_poor,
        priority.points,
        score.rank_in_city,
        case
            when priority.points >= limits.high_points or score.band = 'high' then 'high'
            when priority.points >= limits.medium_points or score.band = 'medium' then 'medium'
            else 'low'
        end as band
    from follow_up.priority
    cross join limits
    left join risk.score
        on priority.quarter = score.quarter
        and priority.household_key = score.household_key
)

select
    banded.household_key,
    banded.village_code,
    left(banded.village_code, 9) as town,
    left(banded.village_code, 6) as county,
    household_helper.helper_key as previous_helper_key,
    banded.band,
    row_number() over (
        order by
            banded.is_poor desc,
            case banded.band when 'high' then 1 when 'medium' then 2 else 3 end,
            banded.rank_in_city nulls first,
            banded.points desc,
            banded.household_key
    ) as risk_rank
from banded
inner join core.quarter
    on banded.quarter = quarter.quarter
left join staging.household_helper
    on quarter.quarter_index = household_helper.quarter_index
    and banded.household_key = household_helper.household_key
    and household_helper.is_responsible
