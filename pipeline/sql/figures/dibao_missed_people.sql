-- what:    Entitled people in neither the dibao nor the 特困 list in force (疑似应保未保).
-- name_zh: 疑似应保未保人数
-- name_en: Entitled people not on the dibao or tekun list
-- formula_zh: 应保对象中，按身份证号未列入相应名单的人数，弱匹配的不计；未报送名单的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   people
-- period:  s
-- formula: entitled people whom neither list names by ID, weak matches apart;
--         null where no list was delivered
-- source:  Art. 7
-- reader:  mart.figure
-- better:  down
-- headline: yes
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    case
        when count(*) filter (where safety_net_member.is_entitled) = 0
            and (count(safety_net_member.in_dibao_list) > 0
            or count(safety_net_member.in_tekun_list) > 0) then 0
        when count(safety_net_member.is_covered) filter (where safety_net_member.is_entitled) > 0
            then count(*) filter (
                where safety_net_member.is_entitled and not safety_net_member.is_covered
            )
    end as numerator
from core.snapshot
left join staging.safety_net_member
    on snapshot.quarter = safety_net_member.quarter
    and snapshot.village_code = safety_net_member.village_code
group by all
