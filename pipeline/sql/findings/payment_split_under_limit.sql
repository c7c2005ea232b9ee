-- what:    Several payments of an item to a person in a quarter, each just under the limit that
--         needs approval and together beyond it.
-- name_zh: 疑似拆分发放
-- what_zh: 同一人同一项目一个季度内多次发放，每次略低于审批限额、合计超过限额。
-- sure_zh: 属规律性疑点；未设定审批限额的不作判断。
-- grain:   one row per person, item and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 13
-- reader:  mart.finding
-- severity: look
-- why:     splitting hides a payment from approval
-- sure:    a pattern; needs the approval limit, without it the rule is silent
-- tested:  tests/Warehouse, tests/EndToEnd
-- benefit: yes
-- needs:   approval_limit_yuan
with limits as (
    select
        quarter,
        max(value) filter (where parameter = 'approval_limit_yuan') as limit_yuan,
        max(value) filter (where parameter = 'payment_split_near_share') as near_share
    from core.rule
    group by quarter
),

near as (
    select
        payment.quarter,
        payment.person_key,
        payment.item,
        max(payment.village_code) as village_code,
        count(*) as payments,
        cast(sum(payment.amount_yuan) as decimal(18, 2)) as amount_yuan,
        limits.limit_yuan
    from staging.payment
    inner join limits
        on payment.quarter = limits.quarter
    where payment.person_key is not null
        and not coalesce(payment.is_id_void, false)
        and payment.amount_yuan < limits.limit_yuan
        and payment.amount_yuan >= limits.limit_yuan * limits.near_share
    group by payment.quarter, payment.person_key, payment.item, limits.limit_yuan
    having count(*) > 1 and sum(payment.amount_yuan) >= limits.limit_yuan
)

select
    near.quarter,
    coalesce(near.village_code, city.division) as division,
    'member' as subject_kind,
    near.person_key || '/' || near.item as subject_id,
    near.amount_yuan,
    '同一人当季领取“' || near.item || '”' || near.payments || '笔，每笔接近而未达报批额度'
    || cast(near.limit_yuan as decimal(18, 0)) || '元，合计' || near.amount_yuan
    || '元，疑似拆分，需核查' as detail_zh
from near
inner join core.division as city
    on city.level = 'city'
