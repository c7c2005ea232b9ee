-- what:    People of households listed to exit this year (预脱贫), which is not an exit.
-- name_zh: 预脱贫人数
-- name_en: People listed to exit this year
-- formula_zh: 列入本年预脱贫的未脱贫户成员数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  s
-- formula: members of poor households listed for this year
-- source:  Art. 3
-- reader:  mart.figure
-- better:  none
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(household.people), 0) as numerator
from core.snapshot
left join core.household
    on snapshot.quarter = household.quarter
    and snapshot.village_code = household.village_code
    and household.is_pre_exit
group by all
