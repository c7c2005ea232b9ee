-- what:    People whose claimed exit stands, of the target of the year.
-- name_zh: 本年度登记脱贫任务完成率
-- name_en: Share of the exit target reached of the year
-- formula_zh: 本年登记脱贫且未返贫、未撤回的人数 ÷ 本年度脱贫任务人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  y
-- formula: standing exits / exit_target_people_ytd
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    target_quarter.quarter,
    target_quarter.village_code,
    coalesce(sum(exit_claim.people) filter (
        where exit_claim.ended_quarter is null
        or exit_claim.ended_quarter > target_quarter.quarter
    ), 0) as numerator,
    target_quarter.year_people as denominator
from staging.target_quarter
left join core.snapshot
    on target_quarter.village_code = snapshot.village_code
    and target_quarter.quarter = snapshot.quarter
left join core.exit_claim
    on snapshot.village_code = exit_claim.village_code
    and exit_claim.is_in_plan
    and snapshot.year = exit_claim.booked_year
    and snapshot.quarter >= exit_claim.booked_quarter
group by all
