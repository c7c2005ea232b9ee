-- what:    Rural dibao households of which nobody is on the register.
-- name_zh: 低保户未建档
-- what_zh: 全户无人在册的农村低保户。
-- sure_zh: 以名单地址和身份证号为准；收入情况不明，须逐户核实。
-- grain:   one row per dibao household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 7
-- reader:  mart.finding
-- severity: look
-- why:     a household on dibao is poor by another office's word; it may have been missed
-- sure:    as sure as the addresses and ID numbers of the list; its income is not known, and it may
--         live above the line
-- tested:  tests/Warehouse; planted in the sample
-- benefit: yes
select
    dibao_outside.quarter,
    dibao_outside.village_code as division,
    'dibao_household' as subject_kind,
    dibao_outside.dibao_household_key as subject_id,
    dibao_outside.amount_yuan,
    '低保名单中该户' || dibao_outside.people
    || '人均不在建档立卡名册，疑似漏登，需核查其收入是否低于识别线' as detail_zh
from staging.dibao_outside
inner join core.snapshot
    on dibao_outside.quarter = snapshot.quarter
    and dibao_outside.village_code = snapshot.village_code
