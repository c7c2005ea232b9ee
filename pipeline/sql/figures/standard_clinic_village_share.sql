-- what:    Poor villages with a standard clinic, by the office's sheet, else by the rooms and
--          doctors of the village sheet.
-- name_zh: 相对贫困村标准化卫生站覆盖率
-- name_en: Poor villages with a standard clinic
-- formula_zh: 有标准化卫生站的相对贫困村 ÷ 填报该项的相对贫困村；未填报的按用房和医生数判断
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: poor villages with a standard clinic / poor villages that say; without the office's
--          word standard_clinic_rooms and standard_clinic_doctors decide
-- source:  Art. 9
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    case when has_standard_clinic then 1 else 0 end as numerator,
    case when has_standard_clinic is null then 0 else 1 end as denominator
from core.village_service
where is_poor_village
