-- what:    Poor villages that left the list by the office’s own certification; no row where none
--          is supplied.
-- name_zh: 累计出列相对贫困村数
-- name_en: Poor villages exited
-- formula_zh: 截至季末列入认定退出名单的相对贫困村数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   villages
-- period:  c
-- formula: villages on the lists of certified exits up to the quarter
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with certified as (
    select village_code, min(certified_quarter) as certified_quarter
    from core.certified_exit
    where subject_kind = 'village'
    group by all
),

supplied as (
    select min(certified_quarter) as first_quarter
    from certified
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(certified.village_code) as numerator
from core.snapshot
inner join supplied
    on snapshot.quarter >= supplied.first_quarter
left join certified
    on snapshot.village_code = certified.village_code
    and snapshot.quarter >= certified.certified_quarter
where snapshot.is_poor_village or certified.village_code is not null
group by all
