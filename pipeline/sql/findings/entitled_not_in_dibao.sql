-- what:    Entitled people whom neither the dibao nor the 特困 list in force names.
-- name_zh: 疑似应保未保
-- what_zh: 应由低保或特困供养兜底的人员，不在现行低保、特困供养名单中。
-- sure_zh: 身份证号不在名单可以确定；弱匹配和迟报的已剔除。
-- grain:   one row per person and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 3, 7
-- reader:  mart.finding
-- severity: must_fix
-- why:     people without labour are secured by dibao or 特困供养 (应保尽保)
-- sure:    certain that the ID number is in neither list; weak matches and late arrivals are left
--         out
-- tested:  tests/Warehouse; planted in the sample
-- benefit: yes
select
    quarter,
    village_code as division,
    'member' as subject_kind,
    household_key || '/' || person_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '农户属性为' || case when household_type in ('03', '06') then '五保' else '低保' end
    || '，低保、特困供养名单均无此证件号码，疑似应保未保，需核查线索' as detail_zh
from staging.safety_net_member
where is_entitled and not is_covered
