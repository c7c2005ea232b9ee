-- what:    Claimed exits whose household loses members in the very quarter, without an event that
--          says why: fewer people make more income a head.
-- name_zh: 脱贫当季减员
-- what_zh: 登记脱贫户在脱贫当季家庭人口减少，又没有相应变动记录，人均收入因而抬高。
-- sure_zh: 名单人数减少、没有变动记录可以确定。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   people
-- source:  Art. 3, 24, 25
-- reader:  mart.finding
-- severity: look
-- why:     income a head is judged over all members
-- sure:    certain that the list is shorter and that no event was delivered
-- tested:  tests/Warehouse; planted forgery dropped_members
select
    exit_claim.first_seen_quarter as quarter,
    exit_claim.village_code as division,
    'household' as subject_kind,
    exit_claim.household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '登记脱贫当季明细减少' || change_event.people
    || '人，变动明细中无对应记录，需核查家庭人口与人均收入' as detail_zh
from core.exit_claim
inner join core.change_event
    on exit_claim.household_key = change_event.household_key
    and exit_claim.first_seen_quarter = change_event.quarter
where change_event.change_kind = 'E_CUT' and not change_event.is_listed
qualify row_number() over (
    partition by exit_claim.household_key, exit_claim.first_seen_quarter
    order by exit_claim.claim_number
) = 1
