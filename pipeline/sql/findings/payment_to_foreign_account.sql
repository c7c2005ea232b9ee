-- what:    A payment into an account that is none of the accounts the register knows of the
--         person's household.
-- name_zh: 疑似打入非本户账户
-- what_zh: 补贴打入的账户不是台账登记的本户账户。
-- sure_zh: 以两份名单的账号为准；没有登记账号的户不计。
-- grain:   one row per payment
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 13
-- reader:  mart.finding
-- severity: must_fix
-- why:     subsidies go to the household's own account
-- sure:    as sure as the account numbers of both lists; households without a known account are
--         left out
-- tested:  tests/Warehouse, tests/EndToEnd
-- benefit: yes
with paid as (
    select distinct household_key
    from staging.payment
    where account_key is not null and household_key is not null
),

accounts as (
    select distinct membership.household_key, roster.bank_account_key
    from staging.membership
    semi join paid
        on membership.household_key = paid.household_key
    inner join staging.roster
        on membership.row_order = roster.row_order
    where roster.bank_account_key is not null
),

households as (
    select distinct household_key
    from accounts
)

select
    payment.quarter,
    payment.village_code as division,
    'payment' as subject_kind,
    payment.payment_id as subject_id,
    payment.amount_yuan,
    '“' || payment.item || '”收款账号不是名册所载本户账号，需核查' as detail_zh
from staging.payment
inner join households
    on payment.household_key = households.household_key
anti join accounts
    on payment.household_key = accounts.household_key
    and payment.account_key = accounts.bank_account_key
where payment.account_key is not null
