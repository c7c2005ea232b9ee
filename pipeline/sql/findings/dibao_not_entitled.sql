-- what:    Registered people on the dibao list in force whose household is of a type without dibao.
-- name_zh: 疑似与低保名单不符
-- what_zh: 在册人员列入现行低保名单，而所在户类型不属于低保对象。
-- sure_zh: 身份证号一致可以确定；也可能是台账户类型未更新。
-- grain:   one row per person and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 7
-- reader:  mart.finding
-- severity: look
-- why:     either the type of the household is out of date, or the dibao is not due
-- sure:    certain that the ID number is in the list; the register's type may be the wrong one
-- tested:  tests/Warehouse; planted in the sample
-- benefit: yes
select
    safety_net_member.quarter,
    safety_net_member.village_code as division,
    'member' as subject_kind,
    safety_net_member.household_key || '/' || safety_net_member.person_key as subject_id,
    department_match.amount_yuan,
    '农户属性不是低保户或五保户，低保名单有此证件号码，需核查农户属性或保障资格' as detail_zh
from staging.safety_net_member
inner join core.department_match
    on safety_net_member.quarter = department_match.quarter
    and safety_net_member.household_key = department_match.household_key
    and safety_net_member.person_key = department_match.person_key
    and department_match.department = 'dibao'
    and department_match.how = 'id'
where safety_net_member.in_dibao_list and not safety_net_member.is_entitled
