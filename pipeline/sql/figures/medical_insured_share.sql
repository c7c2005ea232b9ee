-- what:    Registered people enrolled in resident medical insurance.
-- name_zh: 基本医疗保险参保率
-- name_en: People enrolled in medical insurance
-- formula_zh: 参保成员 ÷ 参保情况已知的成员，先以参保名单（居民、职工）为准，未报送的以台账为准
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: members insured / members of whom it is known; by the insurance list in force (resident
--         or employee) where delivered, else by the register
-- source:  Art. 9
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where member_guarantee.is_insured) as numerator,
    count(member_guarantee.is_insured) as denominator
from core.snapshot
left join staging.member_guarantee
    on snapshot.quarter = member_guarantee.quarter
    and snapshot.village_code = member_guarantee.village_code
group by all
