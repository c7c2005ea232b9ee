-- what:    People to exit, target of the year; not prorated.
-- name_zh: 本年度脱贫任务人数
-- name_en: Exit target of the year
-- formula_zh: 本年任务；未下达任务的单位按建档基数分解
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  y
-- formula: targets of the year; derived for divisions without their own
-- source:  Art. 3
-- reader:  mart.figure
-- better:  none
-- headline: yes
-- additive: yes
select
    quarter,
    village_code,
    year_people as numerator
from staging.target_quarter
