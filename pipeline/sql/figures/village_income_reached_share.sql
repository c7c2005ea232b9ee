-- what:    Poor villages whose income a head of all villagers reaches the village line.
-- name_zh: 收入达到村级标准的相对贫困村比重
-- name_en: Poor villages at or above the village line
-- formula_zh: 村民人均可支配收入不低于当年村级标准的相对贫困村 ÷ 收入有数据的相对贫困村
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: income pass / (pass + fail) of village_review
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    case when income = 'pass' then 1 else 0 end as numerator,
    case when income in ('pass', 'fail') then 1 else 0 end as denominator
from mart.village_review
