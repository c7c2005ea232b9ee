-- what:    People still to exit to the target of the years so far; negative when it is passed.
-- name_zh: 累计脱贫任务差距人数
-- name_en: People missing to the target so far
-- formula_zh: 累计脱贫任务人数 − 累计稳定脱贫人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  c
-- formula: exit_target_people_cum − net_exited_people_cum
-- source:  Art. 3
-- reader:  mart.figure
-- better:  down
-- headline: yes
-- additive: yes
select
    target_quarter.quarter,
    target_quarter.village_code,
    target_quarter.cumulative_people - coalesce(sum(exit_claim.people) filter (
        where exit_claim.ended_quarter is null
        or exit_claim.ended_quarter > target_quarter.quarter
    ), 0) as numerator
from staging.target_quarter
left join core.exit_claim
    on target_quarter.village_code = exit_claim.village_code
    and exit_claim.is_in_plan
    and target_quarter.quarter >= exit_claim.booked_quarter
group by target_quarter.quarter, target_quarter.village_code, target_quarter.cumulative_people
