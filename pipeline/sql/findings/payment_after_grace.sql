-- what:    Money meant for the poor, paid to a person whose household's exit stands longer than
--         the period for which it keeps its policies.
-- name_zh: 疑似超过政策享受期后仍发放
-- what_zh: 脱贫超过政策享受期后仍发放的扶贫资金；未设定期限的不作判断。
-- sure_zh: 设定期限后可以确定。
-- grain:   one row per payment
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 24
-- reader:  mart.finding
-- severity: look
-- why:     an exited household keeps its policies for a period that the office sets
-- sure:    certain once the period is configured; without it the rule is silent
-- tested:  tests/Warehouse, tests/EndToEnd
-- benefit: yes
-- needs:   grace_period_quarters
with grace as (
    select quarter, cast(value as integer) as quarters
    from core.rule
    where parameter = 'grace_period_quarters' and value is not null
),

exits as (
    select household_key, booked_index, coalesce(ended_index, 999999) as ended_index
    from staging.exit_run
)

select
    payment.quarter,
    payment.village_code as division,
    'payment' as subject_kind,
    payment.payment_id as subject_id,
    payment.amount_yuan,
    '脱贫已满' || max(payment.paid_index - exits.booked_index) || '个季度，超过政策享受期'
    || grace.quarters || '个季度后仍发放“' || payment.item || '”，需核查' as detail_zh
from staging.payment
inner join exits
    on payment.household_key = exits.household_key
    and payment.paid_index < exits.ended_index
inner join grace
    on payment.quarter = grace.quarter
where payment.is_poverty_only
    and payment.paid_index - exits.booked_index > grace.quarters
group by
    payment.quarter, payment.village_code, payment.payment_id, payment.amount_yuan,
    payment.item, grace.quarters
