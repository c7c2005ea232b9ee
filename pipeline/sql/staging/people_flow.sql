-- what:   What each change of members adds to the poor and the exited stock, in people.
-- as:     view
-- grain:  one row per household, quarter, flow, village and stock (moves one a person)
-- key:    none
-- units:  people, signed
-- source: registry.md, Register accounts; figures.md, Flows
-- reader: staging.account_flow
with changes as (
    select
        transition.household_key,
        transition.quarter_index,
        transition.from_village,
        transition.from_status,
        transition.to_village,
        transition.to_status,
        transition.to_people,
        transition.start_status,
        coalesce(nullif(transition.entry_flow, 'moved_in'), 'natural_in') as start_flow,
        coalesce(nullif(transition.removal_flow, 'moved_out'), 'natural_out') as end_flow,
        transition.status_flow,
        coalesce(people_change.started_people, 0) as started_people,
        coalesce(people_change.started_people - people_change.moved_in_people, 0) as new_people,
        coalesce(people_change.ended_people - people_change.moved_out_people, 0) as gone_people
    from staging.transition
    left join staging.people_change
        on transition.household_key = people_change.household_key
        and transition.quarter_index = people_change.quarter_index
),

moves as (
    select
        membership_move.from_index,
        membership_move.to_index,
        origin.from_village,
        origin.from_status,
        target.to_village,
        target.start_status,
        origin.from_village <> target.to_village as is_other_village
    from staging.membership_move
    inner join staging.transition as origin
        on membership_move.from_household_key = origin.household_key
        and membership_move.from_index = origin.quarter_index
    inner join staging.transition as target
        on membership_move.to_household_key = target.household_key
        and membership_move.to_index = target.quarter_index
    where origin.from_village <> target.to_village or origin.from_status <> target.start_status
)

select quarter_index, to_village as village_code, start_status as status, start_flow as flow,
    true as is_in_register, new_people as value
from changes
where new_people > 0
union all
select quarter_index, from_village, from_status, end_flow, true, -gone_people
from changes
where gone_people > 0
union all
select quarter_index, from_village, from_status, 'moved_out', true, started_people - to_people
from changes
where from_village <> to_village
union all
select quarter_index, to_village, from_status, 'moved_in', true, to_people - started_people
from changes
where from_village <> to_village
union all
select from_index, from_village, from_status, 'moved_out', is_other_village, -1
from moves
union all
select to_index, to_village, start_status, 'moved_in', is_other_village, 1
from moves
union all
select quarter_index, to_village, start_status, status_flow, false, -to_people
from changes
where status_flow is not null
union all
select quarter_index, to_village, to_status, status_flow, false, to_people
from changes
where status_flow is not null
