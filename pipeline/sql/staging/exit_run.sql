-- what:   Runs of exited snapshots of a household: exit year, first seen, booked, ended. No run
--         is booked before the one before it has ended. A dated 返贫 event after the exit was
--         first seen, or from the quarter before its end, to the next run makes it relapsed.
-- grain:  one row per household and run
-- key:    household_key, claim_number
-- units:  quarter indexes
-- source: figures.md, Exits; Art. 3, 24
-- reader: core.exit_claim, staging.household_state, staging.transition
with timeline as (
    select
        household_key,
        quarter_index,
        is_exited,
        exit_year,
        tuopin_status,
        is_exited and not coalesce(lag(is_exited) over snapshots, false) as is_start
    from staging.status
    window snapshots as (partition by household_key order by quarter_index)
),

runs as (
    select
        household_key,
        quarter_index,
        is_exited,
        is_start,
        exit_year,
        tuopin_status,
        cast(sum(cast(is_start as integer)) over (
            partition by household_key
            order by quarter_index
        ) as integer) as claim_number
    from timeline
),

starts as (
    select household_key, claim_number, quarter_index as seen_index, exit_year
    from runs
    where is_start
),

ends as (
    select household_key, claim_number, quarter_index as ended_index, tuopin_status
    from runs
    where claim_number > 0 and not is_exited
    qualify row_number() over (
        partition by household_key, claim_number
        order by quarter_index
    ) = 1
),

claims as (
    select
        starts.household_key,
        starts.claim_number,
        starts.exit_year,
        starts.seen_index,
        ends.ended_index,
        ends.tuopin_status as ended_status,
        lag(ends.ended_index) over earlier as before_ended_index,
        lag(ends.tuopin_status) over earlier = '3'
        and lag(starts.exit_year) over earlier >= starts.exit_year as is_resumed,
        exit_inherited.household_key is not null as is_inherited
    from starts
    left join staging.exit_inherited
        on starts.household_key = exit_inherited.household_key
        and starts.seen_index = exit_inherited.quarter_index
    left join ends
        on starts.household_key = ends.household_key
        and starts.claim_number = ends.claim_number
    window earlier as (partition by starts.household_key order by starts.claim_number)
),

booked as (
    select
        claims.*,
        lead(claims.seen_index) over (
            partition by claims.household_key
            order by claims.claim_number
        ) as next_seen_index,
        cast(case
            when is_inherited then least(exit_year * 4 + 3, seen_index - 1)
            when exit_year = seen_index // 4 or is_resumed then seen_index
            else greatest(exit_year * 4 + 3, coalesce(before_ended_index + 1, 0))
        end as integer) as booked_index
    from claims
),

relapses as (
    select booked.household_key, booked.claim_number
    from booked
    inner join staging.change_sheet
        on booked.household_key = change_sheet.household_key
        and change_sheet.quarter_index >= least(booked.ended_index - 1, booked.seen_index + 1)
        and change_sheet.quarter_index < coalesce(booked.next_seen_index, 1000000)
    where change_sheet.change_kind = 'G_RELAPSE'
    group by all
)

select
    booked.household_key,
    booked.claim_number,
    booked.exit_year,
    booked.seen_index,
    booked.booked_index,
    booked.ended_index,
    booked.is_inherited,
    case
        when booked.ended_index is null then null
        when booked.ended_status = '3' or relapses.household_key is not null then 'relapsed'
        else 'withdrawn'
    end as ended_kind
from booked
left join relapses
    on booked.household_key = relapses.household_key
    and booked.claim_number = relapses.claim_number
