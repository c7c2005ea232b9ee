-- what:    Rural dibao households of which nobody is on the register (疑似漏登).
-- name_zh: 低保户未建档户数
-- name_en: Dibao households not on the register
-- formula_zh: 在册村现行低保名单中，按身份证号、姓名和村均无人在册的户数；未报送名单的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   households
-- period:  s
-- formula: households (addresses) of the dibao list in force in villages on the register, none of
--         whose people is registered by ID or by name and village; null where no list was delivered
-- source:  Art. 7
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
with answered as (
    select distinct village_code, quarter_index
    from staging.department_answer
    where department = 'dibao'
)

select
    snapshot.quarter,
    snapshot.village_code,
    case when count(answered.village_code) > 0
        then count(dibao_outside.dibao_household_key) end as numerator
from core.snapshot
inner join core.quarter
    on snapshot.quarter = quarter.quarter
left join answered
    on snapshot.village_code = answered.village_code
    and quarter.quarter_index = answered.quarter_index
left join staging.dibao_outside
    on snapshot.quarter = dibao_outside.quarter
    and snapshot.village_code = dibao_outside.village_code
group by all
