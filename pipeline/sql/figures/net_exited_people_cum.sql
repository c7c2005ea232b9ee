-- what:    People whose exit stands: exits less relapses less withdrawn claims.
-- name_zh: 累计稳定脱贫人数
-- name_en: People whose exit stands
-- formula_zh: 累计登记脱贫人数 − 累计返贫人数 − 累计登记脱贫撤回人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  c
-- formula: exited_people_cum − relapsed_people_cum − exit_withdrawn_people_cum
-- source:  Art. 24
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(exit_claim.people) filter (
        where exit_claim.ended_quarter is null or exit_claim.ended_quarter > snapshot.quarter
    ), 0) as numerator
from core.snapshot
left join core.exit_claim
    on snapshot.village_code = exit_claim.village_code
    and exit_claim.is_in_plan
    and snapshot.quarter >= exit_claim.booked_quarter
group by all
