-- what:   Households that enter or leave the register in the year of the quarter, for public notice.
-- grain:  one row per household and matter
-- key:    household_key, matter
-- units:  people
-- source: core.household, core.member, core.exit_claim; Art. 24
-- reader: public notices
with here as (
    select household.*
    from core.household as household
    where household.quarter = $quarter
),

matters as (
    select household_key, '拟于本年脱贫' as matter, 1 as position
    from here
    where is_pre_exit
    union all
    select household_key, '本年脱贫', 2
    from core.exit_claim
    where left(booked_quarter, 4) = left($quarter, 4)
        and booked_quarter <= $quarter
        and (ended_quarter is null or ended_quarter > $quarter)
    union all
    select household_key, '本年返贫', 3
    from core.exit_claim
    where ended_kind = 'relapsed'
        and left(ended_quarter, 4) = left($quarter, 4)
        and ended_quarter <= $quarter
    union all
    select household_key, '本年新识别', 4
    from here
    where is_new
        and date_part('year', first_identified_date) = cast(left($quarter, 4) as integer)
),

minor_heads as (
    select distinct member.household_key
    from core.member
    inner join reference.parameter as adult
        on adult.name = 'adult_age_from'
        and member.age_years < adult.value
    where member.quarter = $quarter
        and member.is_head
)

select distinct
    here.village_code,
    matters.position,
    matters.matter,
    here.household_key,
    here.people,
    here.file_id,
    here.sheet,
    here.source_row,
    minor_heads.household_key is not null as is_minor
from matters
inner join here
    on matters.household_key = here.household_key
left join minor_heads
    on matters.household_key = minor_heads.household_key
order by here.village_code, matters.position, here.household_key
