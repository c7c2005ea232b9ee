-- what:   Households that enter or leave the register with most of their people from or to other
--         households: the same people under a new 户码 or in another village (moved_in, moved_out),
--         else split off or merged.
-- grain:  one row per household and quarter
-- key:    household_key, quarter_index
-- units:  none
-- source: figures.md, Flows come from comparing snapshots; registry.md, Register accounts
-- reader: staging.transition
with moves as (
    select from_household_key, from_index, to_household_key, to_index, count(*) as people
    from staging.membership_move
    group by all
),

entering as (
    select
        moves.*,
        sum(moves.people) over (partition by moves.to_household_key, moves.to_index) * 2
        > presence.people as is_most
    from moves
    inner join staging.presence
        on moves.to_household_key = presence.household_key
        and moves.to_index = presence.quarter_index
    anti join staging.presence as before
        on moves.to_household_key = before.household_key
        and moves.to_index - 1 = before.quarter_index
),

leaving as (
    select
        moves.*,
        sum(moves.people) over (partition by moves.from_household_key, moves.from_index) * 2
        > presence.people as is_most
    from moves
    inner join staging.presence
        on moves.from_household_key = presence.household_key
        and moves.from_index - 1 = presence.quarter_index
    anti join staging.presence as later
        on moves.from_household_key = later.household_key
        and moves.from_index = later.quarter_index
),

paired as (
    select entering.*
    from entering
    inner join leaving
        on entering.from_household_key = leaving.from_household_key
        and entering.from_index = leaving.from_index
        and entering.to_household_key = leaving.to_household_key
        and entering.to_index = leaving.to_index
    where entering.is_most and leaving.is_most
    qualify row_number() over (
        partition by entering.to_household_key, entering.to_index
        order by entering.people desc, entering.from_household_key, entering.from_index
    ) = 1
    and row_number() over (
        partition by entering.from_household_key, entering.from_index
        order by entering.people desc, entering.to_household_key, entering.to_index
    ) = 1
)

select
    entering.to_household_key as household_key,
    entering.to_index as quarter_index,
    case when count(paired.to_index) > 0 then 'moved_in' else 'split' end as flow
from entering
left join paired
    on entering.to_household_key = paired.to_household_key
    and entering.to_index = paired.to_index
where entering.is_most
group by all
union all
select
    leaving.from_household_key,
    leaving.from_index,
    case when count(paired.from_index) > 0 then 'moved_out' else 'merge' end
from leaving
left join paired
    on leaving.from_household_key = paired.from_household_key
    and leaving.from_index = paired.from_index
where leaving.is_most
group by all
