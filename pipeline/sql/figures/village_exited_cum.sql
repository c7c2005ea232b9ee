-- what:    Poor villages that left the list by the office’s own list; none is supplied yet.
-- name_zh: 累计出列相对贫困村数
-- name_en: Poor villages exited
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   villages
-- period:  c
-- formula: villages of the office’s list of exits; no input carries it yet
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    0 as numerator
from core.snapshot
where false
