-- what:    Entitled people whom the dibao or 特困 list in force names.
-- name_zh: 应保对象低保特困覆盖率
-- name_en: Entitled people covered by dibao or tekun
-- formula_zh: 按身份证号列入低保或特困供养名单的应保对象 ÷ 名单涵盖的应保对象；未报送名单的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: entitled people named by ID in either list / entitled people on whom the lists can
--         speak; null where no list was delivered
-- source:  Art. 7
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where safety_net_member.is_covered) as numerator,
    count(safety_net_member.is_covered) as denominator
from core.snapshot
left join staging.safety_net_member
    on snapshot.quarter = safety_net_member.quarter
    and snapshot.village_code = safety_net_member.village_code
    and safety_net_member.is_entitled
group by all
