-- what:   What the comparison of two snapshots says of a household, event by event.
-- grain:  one row per household and quarter, the quarter after its last included
-- key:    household_key, quarter_index
-- units:  people
-- source: comparison of snapshots
-- reader: core.change_event
with exits as (
    select household_key, seen_index
    from staging.exit_run
),

ends as (
    select household_key, ended_index, ended_kind
    from staging.exit_run
    where ended_index is not null
)

select
    transition.household_key,
    transition.quarter_index,
    coalesce(transition.to_village, transition.from_village) as village_code,
    coalesce(presence.presence <> 'observed', false) as is_carried,
    coalesce(transition.entry_flow in ('opening', 'first_covered'), false) as is_first_seen,
    coalesce(transition.entry_flow in ('identified', 'split', 'moved_in'), false) as is_new,
    transition.removal_flow is not null as is_removed,
    transition.entry_flow is null and transition.removal_flow is null as is_continuing,
    coalesce(people_change.started_people, 0) as started_people,
    coalesce(people_change.ended_people, 0) as ended_people,
    coalesce(people_change.moved_in_people, 0) as moved_in_people,
    coalesce(people_change.moved_out_people, 0) as moved_out_people,
    coalesce(people_change.started_people - people_change.moved_in_people, 0) as natural_in_people,
    coalesce(people_change.ended_people - people_change.moved_out_people, 0) as natural_out_people,
    exits.household_key is not null and transition.from_village is not null as is_exited,
    coalesce(ends.ended_kind = 'relapsed', false) as is_relapsed,
    coalesce(ends.ended_kind = 'withdrawn', false) as is_withdrawn
from staging.transition
left join staging.people_change
    on transition.household_key = people_change.household_key
    and transition.quarter_index = people_change.quarter_index
left join staging.presence
    on transition.household_key = presence.household_key
    and transition.quarter_index = presence.quarter_index
left join exits
    on transition.household_key = exits.household_key
    and transition.quarter_index = exits.seen_index
left join ends
    on transition.household_key = ends.household_key
    and transition.quarter_index = ends.ended_index
