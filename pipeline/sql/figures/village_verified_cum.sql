-- what:    Poor villages whose income a head reaches the village line, and whose public services
--          the office has not reported as below the provincial average.
-- name_zh: 比对达标相对贫困村数
-- name_en: Poor villages that meet the village criteria at hand
-- formula_zh: 村民人均可支配收入达到当年60%标准、基本公共服务无不达标的相对贫困村数；未报送村表的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   villages
-- period:  c
-- formula: poor villages with village income a head at or above the 60 % line of the year and
--          public_service other than fail; no row before the first village sheet
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
inner join staging.delivered
    on snapshot.quarter = delivered.quarter
    and delivered.layout = 'g_village'
left join mart.village_review
    on snapshot.quarter = village_review.quarter
    and snapshot.village_code = village_review.village_code
    and village_review.income = 'pass'
    and village_review.public_service <> 'fail'
group by all
