-- what:    Households newly identified with people who left the register with their household a
--          short time before.
-- name_zh: 终止后重新识别
-- what_zh: 全户退出台账后不久又被重新识别。
-- sure_zh: 以身份证号为准，可能是当初终止有误。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   quarters
-- source:  Art. 24
-- reader:  mart.finding
-- severity: look
-- why:     removed and identified again, a household counts as new and may exit anew
-- sure:    certain that the ID numbers are the same; the removal may have been the error
-- tested:  tests/Warehouse; planted forgery removed_and_back
with limits as (
    select max(value) as within_quarters
    from reference.parameter
    where name = 'reidentified_within_quarters'
),

gone as (
    select membership_end.person_key, membership_end.quarter_index
    from staging.membership_end
    inner join staging.transition
        on membership_end.household_key = transition.household_key
        and membership_end.quarter_index = transition.quarter_index
    where transition.removal_flow not in ('merge', 'moved_out')
),

back as (
    select
        membership_start.person_key,
        membership_start.household_key,
        membership_start.quarter_index,
        transition.to_village
    from staging.membership_start
    inner join staging.transition
        on membership_start.household_key = transition.household_key
        and membership_start.quarter_index = transition.quarter_index
    where transition.entry_flow = 'identified'
)

select
    quarter.quarter,
    back.to_village as division,
    'household' as subject_kind,
    back.household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '新识别户中' || count(distinct back.person_key) || '人在'
    || min(back.quarter_index - gone.quarter_index)
    || '个季度前随户退出台账，现重新纳入，需核查' as detail_zh
from back
inner join gone
    on back.person_key = gone.person_key
cross join limits
inner join core.quarter
    on back.quarter_index = quarter.quarter_index
where back.quarter_index - gone.quarter_index between 1 and limits.within_quarters
group by all
