-- what:    Money meant for registered people, paid to a person who is on the register neither in
--         the quarter paid nor in the one before.
-- name_zh: 疑似向未登记人员发放扶贫资金
-- what_zh: 向当季和上季均不在册的人员发放扶贫资金。
-- sure_zh: 按身份证号对应；证件号码无效的不计，名册上证件号码无效人员的同名者也不计。
-- grain:   one row per payment
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 13
-- reader:  mart.finding
-- severity: must_fix
-- why:     money for the poor must reach the registered
-- sure:    matched by ID number; void numbers, people whose own number on the register is void
--         with their namesakes, and the dead are left out
-- tested:  tests/Warehouse, tests/EndToEnd
-- benefit: yes
with void_people as (
    select distinct membership.quarter_index, roster.person_name_key
    from staging.membership
    inner join staging.roster
        on membership.row_order = roster.row_order
    where roster.is_id_void
)

select
    payment.quarter,
    city.division,
    'payment' as subject_kind,
    payment.payment_id as subject_id,
    payment.amount_yuan,
    '领取“' || payment.item || '”的人员当季及上季均不在建档立卡名册内，疑似向未登记人员发放，需核查'
        as detail_zh
from staging.payment
inner join core.division as city
    on city.level = 'city'
left join staging.death
    on payment.person_key = death.person_key
anti join void_people
    on payment.paid_index = void_people.quarter_index
    and payment.person_name_key = void_people.person_name_key
where payment.is_poverty_only
    and payment.household_key is null
    and payment.person_key is not null
    and not coalesce(payment.is_id_void, false)
    and (death.death_date is null or death.death_date >= date_trunc('month', payment.paid_date))
