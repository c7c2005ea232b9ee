-- what:    People whose exit stands: exits less relapses less withdrawn claims.
-- name_zh: 现有登记脱贫人数
-- name_en: People whose exit stands
-- formula_zh: 累计登记脱贫人数 − 累计返贫人数 − 累计登记脱贫撤回人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
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
    coalesce(sum(standing_exit.people), 0) as numerator
from core.snapshot
left join staging.standing_exit
    on snapshot.village_code = standing_exit.village_code
    and snapshot.quarter >= standing_exit.from_quarter
group by all
