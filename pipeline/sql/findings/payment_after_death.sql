-- what:    A payment for a month after the month in which the person died.
-- name_zh: 疑似死亡后仍发放补贴
-- what_zh: 死亡月份之后仍有发放的补贴。
-- sure_zh: 按身份证号与死亡名单对应。
-- grain:   one row per payment
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 13
-- reader:  mart.finding
-- severity: must_fix
-- why:     nothing is due after death
-- sure:    matched by ID number against the list of deaths
-- tested:  tests/Warehouse, tests/EndToEnd
-- benefit: yes
select
    payment.quarter,
    coalesce(payment.village_code, city.division) as division,
    'payment' as subject_kind,
    payment.payment_id as subject_id,
    payment.amount_yuan,
    '“' || payment.item || '”发放月份晚于名单所载死亡日期，疑似死亡后仍发放，需核查' as detail_zh
from staging.payment
inner join staging.death
    on payment.person_key = death.person_key
inner join core.division as city
    on city.level = 'city'
where date_trunc('month', payment.paid_date) > death.death_date
