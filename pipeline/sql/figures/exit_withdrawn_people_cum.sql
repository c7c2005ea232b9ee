-- what:    People whose claimed exit was taken back without a recognised relapse.
-- name_zh: 累计登记脱贫撤回人数
-- name_en: People of claimed exits taken back since 2016
-- formula_zh: 更正撤回的登记脱贫人数，按脱贫时人数计
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  c
-- formula: claims ended as withdrawn, in people as counted at the exit
-- source:  Art. 24
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(exit_claim.people), 0) as numerator
from core.snapshot
left join core.exit_claim
    on snapshot.village_code = exit_claim.village_code
    and exit_claim.is_in_plan
    and exit_claim.ended_kind = 'withdrawn'
    and snapshot.quarter >= exit_claim.ended_quarter
group by all
