-- what:   A household from one quarter to the next: where from, where to, and the names of its
--         flows. start_status is the stock its new members enter before the quarter's own exits
--         are booked.
-- grain:  one row per household and quarter, the quarter after its last included
-- key:    household_key, quarter_index
-- units:  people
-- source: figures.md, First snapshot, Flows
-- reader: staging.account_flow, core.change_event
with before as (
    select household_key, quarter_index + 1 as quarter_index, village_code, status, people
    from staging.household_state
),

last_quarter as (
    select max(quarter_index) as last_index, min(quarter_index) as first_index
    from core.quarter
),

paired as (
    select
        coalesce(household_state.household_key, before.household_key) as household_key,
        coalesce(household_state.quarter_index, before.quarter_index) as quarter_index,
        before.village_code as from_village,
        before.status as from_status,
        before.people as from_people,
        household_state.village_code as to_village,
        household_state.status as to_status,
        household_state.people as to_people,
        coalesce(
            before.status,
            case when household_state.booked_index = household_state.quarter_index then 'poor' end,
            household_state.status
        ) as start_status
    from staging.household_state
    full join before
        on household_state.household_key = before.household_key
        and household_state.quarter_index = before.quarter_index
),

events as (
    select
        household_key,
        quarter_index,
        bool_or(change_kind = 'SPLIT') as has_split,
        bool_or(change_kind = 'MERGE') as has_merge,
        bool_or(change_kind = 'B_TERMINATION') as has_termination,
        bool_or(change_kind = 'C_REVOKED') as has_cancellation,
        bool_or(change_kind = 'E_CUT') as has_natural_out,
        max(natural_out_people) as natural_out_people
    from staging.change_sheet
    group by all
)

select
    paired.household_key,
    paired.quarter_index,
    paired.from_village,
    paired.from_status,
    paired.to_village,
    paired.to_status,
    paired.to_people,
    paired.start_status,
    case
        when paired.from_village is not null then null
        when paired.quarter_index = last_quarter.first_index then 'opening'
        when paired.quarter_index = village_snapshot.first_index then 'first_covered'
        when events.has_split then 'split'
        else coalesce(household_move.flow, 'identified')
    end as entry_flow,
    case
        when paired.to_village is not null then null
        when events.has_termination then 'terminated'
        when events.has_cancellation then 'cancelled'
        when events.has_merge then 'merge'
        when household_move.flow is not null then household_move.flow
        when events.has_natural_out
            and coalesce(events.natural_out_people >= paired.from_people, true)
            then 'natural_out'
        else 'removed_unknown'
    end as removal_flow,
    case
        when paired.start_status = 'poor' and paired.to_status = 'exited' then 'exited'
        when paired.start_status = 'exited' and paired.to_status = 'poor' then exit_run.ended_kind
    end as status_flow
from paired
cross join last_quarter
left join events
    on paired.household_key = events.household_key
    and paired.quarter_index = events.quarter_index
left join staging.household_move
    on paired.household_key = household_move.household_key
    and paired.quarter_index = household_move.quarter_index
left join staging.village_snapshot
    on paired.to_village = village_snapshot.village_code
    and paired.quarter_index = village_snapshot.quarter_index
left join staging.exit_run
    on paired.household_key = exit_run.household_key
    and paired.quarter_index = exit_run.ended_index
where paired.quarter_index <= last_quarter.last_index
