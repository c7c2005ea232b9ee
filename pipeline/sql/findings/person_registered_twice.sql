-- what:    One ID number in two or more registered households of a quarter.
-- name_zh: 疑似一人重复建档
-- what_zh: 同一身份证号出现在两个以上在册户中。
-- sure_zh: 号码相同可以确定；也可能有一处录错。
-- grain:   one row per person and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 24
-- reader:  mart.finding
-- severity: must_fix
-- why:     a person belongs to one household; each double inflates the people counted and paid
-- sure:    certain that the ID number is the same; one of the two may be mistyped
-- tested:  tests/Warehouse; planted in the sample
-- benefit: yes
with twice as (
    select
        member.quarter,
        member.person_key,
        count(distinct member.household_key) as households,
        count(distinct village.county) as counties,
        min(village.county) as county,
        min(village.city) as city
    from core.member
    inner join staging.village_parent as village
        on member.village_code = village.village_code
    where not member.is_id_void
    group by all
    having count(distinct member.household_key) > 1
)

select
    quarter,
    case when counties = 1 then county else city end as division,
    'person' as subject_kind,
    person_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '同一证件号码出现在' || households || '户'
    || case when counties = 1 then '（同一县）' else '（跨县）' end
    || '，疑似重复建档，需核查' as detail_zh
from twice
