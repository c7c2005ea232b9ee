-- what:    Poor villages to leave the list: 142 by the end of 2018.
-- name_zh: 相对贫困村出列任务数
-- name_en: Target of poor villages to exit
-- formula_zh: 任务年度已满的出列任务村数，此前为0
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- units:   villages
-- period:  c
-- formula: villages of the targets whose year has ended; none before
-- source:  Art. 3
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: no
select
    quarter.quarter,
    division.level,
    division.division,
    sum(target.villages) as numerator
from core.quarter
inner join staging.target_given as target
    on target.villages is not null
    and target.year * 4 + 3 <= quarter.quarter_index
inner join core.division
    on target.division = division.division
group by all
