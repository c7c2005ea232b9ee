-- what:    People certified out of poverty by the office’s own list and decisions, and not taken
--          back; no row where none is supplied.
-- name_zh: 累计认定脱贫人数
-- name_en: People certified out of poverty
-- formula_zh: 截至季末认定退出名单和认定决定所列、未撤销认定户的人数；未列人数的，取当季台账成员数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   people
-- period:  c
-- formula: people of households on the lists of certified exits and decisions up to the quarter,
--          those withdrawn left out; members at the quarter’s snapshot where the list states none
-- source:  Art. 24
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with supplied as (
    select min(certified_quarter) as first_quarter
    from core.certified_exit
    where subject_kind = 'household'
),

certified as (
    select
        certified_exit.subject_id,
        certified_exit.village_code,
        certified_exit.certified_quarter,
        certified_exit.withdrawn_quarter,
        coalesce(certified_exit.stated_people, household.people, 0) as people
    from core.certified_exit
    left join core.household
        on certified_exit.subject_id = household.household_key
        and certified_exit.certified_quarter = household.quarter
    where certified_exit.subject_kind = 'household'
),

standing as (
    select quarter.quarter, certified.village_code, certified.people
    from core.quarter
    inner join certified
        on quarter.quarter >= certified.certified_quarter
        and (
            quarter.quarter < certified.withdrawn_quarter or certified.withdrawn_quarter is null
        )
    qualify row_number() over (
        partition by quarter.quarter, certified.subject_id
        order by certified.certified_quarter
    ) = 1
)

select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(standing.people), 0) as numerator
from core.snapshot
inner join supplied
    on snapshot.quarter >= supplied.first_quarter
left join standing
    on snapshot.quarter = standing.quarter
    and snapshot.village_code = standing.village_code
group by all
