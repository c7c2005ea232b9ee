-- what:    Registered people in serious-illness insurance, by the register.
-- name_zh: 大病保险参保率
-- name_en: People in serious-illness insurance
-- formula_zh: 台账登记参加大病医疗保险的在册人口 ÷ 该项已填报的在册人口
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: members with 是否参加大病医疗保险 = 是 / members of whom it is known
-- source:  Art. 9
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where member.has_serious_illness_insurance) as numerator,
    count(member.has_serious_illness_insurance) as denominator
from core.snapshot
left join core.member
    on snapshot.quarter = member.quarter
    and snapshot.village_code = member.village_code
group by all
