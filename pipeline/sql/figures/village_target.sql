-- what:    Poor villages to leave the list: 142 by the end of 2018.
-- name_zh: 相对贫困村出列任务数
-- name_en: Target of poor villages to exit
-- formula_zh: 任务年度已满的出列任务村数，此前为空
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
    sum(target.villages) filter (where target.year * 4 + 3 <= quarter.quarter_index) as numerator
from core.quarter
cross join staging.target_given as target
inner join core.division
    on target.division = division.division
where target.villages is not null
group by all
