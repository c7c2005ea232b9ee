-- what:    Registered people on the dibao list in force whose household is of a type without dibao
--         (疑似错保).
-- name_zh: 疑似不符合低保条件人数
-- name_en: People on the dibao list of a household type without dibao
-- formula_zh: 现行低保名单所列、所在户属一般贫困户或低收入农户的人数；未报送名单的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   people
-- period:  s
-- formula: people named by ID in the dibao list whose household is 一般贫困户 or 低收入农户; null where no
--         list was delivered
-- source:  Art. 7
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    case when count(safety_net_member.in_dibao_list) > 0 then count(*) filter (
        where safety_net_member.in_dibao_list and not safety_net_member.is_entitled
    ) end as numerator
from core.snapshot
left join staging.safety_net_member
    on snapshot.quarter = safety_net_member.quarter
    and snapshot.village_code = safety_net_member.village_code
group by all
