-- what:    People whom the dibao and the 特困 list in force both name.
-- name_zh: 疑似重复享受低保和特困供养
-- what_zh: 同时列入现行低保名单和特困供养名单的人员。
-- sure_zh: 身份证号一致可以确定；名单交接期间可能重叠。
-- grain:   one row per person and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 7
-- reader:  mart.finding
-- severity: look
-- why:     特困供养 replaces dibao; nobody may draw both
-- sure:    certain that one ID number stands in both lists; the lists may be of different dates
-- tested:  tests/Warehouse; planted in the sample
-- benefit: yes
with both_lists as (
    select quarter, household_key, person_key, village_code
    from staging.safety_net_member
    where in_dibao_list and in_tekun_list
)

select
    both_lists.quarter,
    both_lists.village_code as division,
    'member' as subject_kind,
    both_lists.household_key || '/' || both_lists.person_key as subject_id,
    coalesce(dibao.amount_yuan, 0) + coalesce(tekun.amount_yuan, 0) as amount_yuan,
    '低保、特困供养名单均有同一证件号码，疑似重复享受，需核查线索' as detail_zh
from both_lists
inner join core.department_match as dibao
    on both_lists.quarter = dibao.quarter
    and both_lists.household_key = dibao.household_key
    and both_lists.person_key = dibao.person_key
    and dibao.department = 'dibao'
    and dibao.how = 'id'
inner join core.department_match as tekun
    on both_lists.quarter = tekun.quarter
    and both_lists.household_key = tekun.household_key
    and both_lists.person_key = tekun.person_key
    and tekun.department = 'tekun'
    and tekun.how = 'id'
