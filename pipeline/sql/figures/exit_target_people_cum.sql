-- what:    People to exit, target of the years so far; not prorated.
-- name_zh: 累计脱贫任务人数
-- name_en: Exit target of the years so far
-- formula_zh: 截至本年的各年任务之和；未下达任务的单位按建档基数分解
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  c
-- formula: targets of the years so far; derived for divisions without their own
-- source:  Art. 3
-- reader:  mart.figure
-- better:  none
-- headline: yes
-- additive: yes
select
    quarter,
    village_code,
    cumulative_people as numerator
from staging.target_quarter
