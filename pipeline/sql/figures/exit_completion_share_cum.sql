-- what:    People whose claimed exit stands, of the target of the years so far.
-- name_zh: 累计登记脱贫任务完成率
-- name_en: Share of the exit target reached of the years so far
-- formula_zh: 现有登记脱贫人数 ÷ 累计脱贫任务人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  c
-- formula: standing exits / exit_target_people_cum
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    target_quarter.quarter,
    target_quarter.village_code,
    coalesce(sum(standing_exit.people), 0) as numerator,
    target_quarter.cumulative_people as denominator
from staging.target_quarter
left join core.snapshot
    on target_quarter.village_code = snapshot.village_code
    and target_quarter.quarter = snapshot.quarter
left join staging.standing_exit
    on snapshot.village_code = standing_exit.village_code
    and snapshot.quarter >= standing_exit.from_quarter
group by all
