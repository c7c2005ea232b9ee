-- what:   Exits as the register claims them, each booked to its exit year, with what became of it.
--         Booked and reviewed nowhere when another household's claim counted the same people.
-- grain:  one row per household and claim
-- key:    household_key, claim_number
-- units:  people = members at the snapshot that first shows the exit
-- source: figures.md, Exits; Art. 3, 24
-- reader: figures exited_*, relapsed_*, verified_*; findings exit_*
with first_seen as (
    select household_key, min(quarter_index) as first_index
    from staging.presence
    group by all
),

identified as (
    select household_key, quarter_index
    from staging.transition
    where entry_flow = 'identified'
),

fast as (
    select
        exit_run.household_key,
        exit_run.claim_number,
        min(exit_run.booked_index - identified.quarter_index) as quarters_on_register
    from staging.exit_run
    inner join identified
        on exit_run.household_key = identified.household_key
        and exit_run.booked_index >= identified.quarter_index
    group by all
),

claims as (
    select
        exit_run.household_key,
        exit_run.claim_number,
        exit_run.exit_year,
        exit_run.is_inherited,
        exit_run.ended_kind,
        presence.village_code,
        presence.people,
        exit_run.seen_index,
        exit_run.booked_index,
        exit_run.ended_index,
        greatest(exit_run.booked_index, first_seen.first_index) as review_index,
        fast.quarters_on_register,
        presence.head_row_order
    from staging.exit_run
    inner join staging.presence
        on exit_run.household_key = presence.household_key
        and exit_run.seen_index = presence.quarter_index
    inner join first_seen
        on exit_run.household_key = first_seen.household_key
    left join fast
        on exit_run.household_key = fast.household_key
        and exit_run.claim_number = fast.claim_number
),

limits as (
    select
        max(value) filter (where name = 'cumulative_start_year') as first_year,
        max(value) filter (where name = 'exit_fast_quarters') as fast_quarters
    from reference.parameter
)

select
    claims.household_key,
    claims.claim_number,
    claims.village_code,
    claims.people,
    claims.exit_year,
    case when not is_inherited then cast(booked_index // 4 as integer) end as booked_year,
    booked_index // 4 >= limits.first_year as is_in_plan,
    case when not is_inherited
        then printf('%dQ%d', booked_index // 4, booked_index % 4 + 1) end as booked_quarter,
    printf('%dQ%d', seen_index // 4, seen_index % 4 + 1) as first_seen_quarter,
    case when not is_inherited
        then printf('%dQ%d', review_index // 4, review_index % 4 + 1) end as review_quarter,
    printf('%dQ%d', ended_index // 4, ended_index % 4 + 1) as ended_quarter,
    claims.ended_kind,
    cast(quarters_on_register as integer) as quarters_on_register,
    coalesce(quarters_on_register < limits.fast_quarters, false) as is_too_fast,
    roster.file_id,
    roster.sheet,
    roster.row_number as source_row
from claims
cross join limits
inner join staging.roster
    on claims.head_row_order = roster.row_order
