-- what:    Poor villages whose income a head reaches the village line; public services have no
--         data.
-- name_zh: 比对达标相对贫困村数（仅收入）
-- name_en: Poor villages at the income line
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   villages
-- period:  c
-- formula: poor villages with village income a head at or above the 60 % line of the year
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(village_review.village_code) as numerator
from core.snapshot
left join mart.village_review
    on snapshot.quarter = village_review.quarter
    and snapshot.village_code = village_review.village_code
    and village_review.income = 'pass'
group by all
