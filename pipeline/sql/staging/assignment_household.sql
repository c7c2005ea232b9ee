-- what:   Households that need a cadre in the as-of quarter, with the cadre they have, riskiest
--         first: still poor by points, exited and under monitoring by points, exited by the risk
--         model where it scored them.
-- grain:  one row per registered household of the as-of quarter
-- key:    household_key
-- units:  none
-- source: Art. 23
-- reader: staging.assignment_pair, follow_up.assignment
select
    priority.household_key,
    priority.village_code,
    left(priority.village_code, 9) as town,
    left(priority.village_code, 6) as county,
    household_helper.helper_key as previous_helper_key,
    row_number() over (
        order by
            priority.is_poor desc, score.rank_in_city nulls first, priority.points desc,
            priority.household_key
    ) as risk_rank
from follow_up.priority
inner join core.quarter
    on priority.quarter = quarter.quarter
left join staging.household_helper
    on quarter.quarter_index = household_helper.quarter_index
    and priority.household_key = household_helper.household_key
    and household_helper.is_responsible
left join risk.score
    on priority.quarter = score.quarter
    and priority.household_key = score.household_key
