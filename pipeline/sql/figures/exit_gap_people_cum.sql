-- what:    People still to exit to the target of the years so far; negative when it is passed.
-- name_zh: 累计脱贫任务差距人数
-- name_en: People missing to the target so far
-- formula_zh: 累计脱贫任务人数 − 现有登记脱贫人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
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
    target_quarter.cumulative_people - coalesce(sum(standing_exit.people), 0) as numerator
from staging.target_quarter
left join core.snapshot
    on target_quarter.village_code = snapshot.village_code
    and target_quarter.quarter = snapshot.quarter
left join staging.standing_exit
    on snapshot.village_code = standing_exit.village_code
    and snapshot.quarter >= standing_exit.from_quarter
group by target_quarter.quarter, target_quarter.village_code, target_quarter.cumulative_people
