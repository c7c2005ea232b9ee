-- what:    Registered people enrolled in resident medical insurance.
-- name_zh: 基本医疗保险参保率
-- name_en: People enrolled in medical insurance
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: members enrolled / members whose enrolment is known
-- source:  Art. 9
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where member.has_resident_medical) as numerator,
    count(member.has_resident_medical) as denominator
from core.snapshot
left join core.member
    on snapshot.quarter = member.quarter
    and snapshot.village_code = member.village_code
group by all
