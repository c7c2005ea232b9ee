-- what:    People certified out of poverty by the office’s own list; no row where none is supplied.
-- name_zh: 累计认定脱贫人数
-- name_en: People certified out of poverty
-- formula_zh: 截至季末认定退出名单所列户的人数；名单未列人数的，取当季台账成员数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own and earlier
-- units:   people
-- period:  c
-- formula: people of households on the lists of certified exits up to the quarter; members at the
--          quarter’s snapshot where the list states none
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
        coalesce(certified_exit.stated_people, household.people, 0) as people
    from core.certified_exit
    left join core.household
        on certified_exit.subject_id = household.household_key
        and certified_exit.certified_quarter = household.quarter
    where certified_exit.subject_kind = 'household'
    qualify row_number() over (
        partition by certified_exit.subject_id
        order by certified_exit.certified_quarter
    ) = 1
)

select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(certified.people), 0) as numerator
from core.snapshot
inner join supplied
    on snapshot.quarter >= supplied.first_quarter
left join certified
    on snapshot.village_code = certified.village_code
    and snapshot.quarter >= certified.certified_quarter
group by all
