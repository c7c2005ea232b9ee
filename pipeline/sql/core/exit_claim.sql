-- what:   Exits as the register claims them, each booked to its exit year, with what became of it.
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

claims as (
    select
        exit_run.household_key,
        exit_run.claim_number,
        exit_run.exit_year,
        exit_run.ended_kind,
        presence.village_code,
        presence.people,
        exit_run.seen_index,
        exit_run.booked_index,
        exit_run.ended_index,
        greatest(exit_run.booked_index, first_seen.first_index) as review_index
    from staging.exit_run
    inner join staging.presence
        on exit_run.household_key = presence.household_key
        and exit_run.seen_index = presence.quarter_index
    inner join first_seen
        on exit_run.household_key = first_seen.household_key
),

cumulative_start as (
    select value as year
    from reference.parameter
    where name = 'cumulative_start_year'
)

select
    household_key,
    claim_number,
    village_code,
    people,
    exit_year,
    cast(booked_index // 4 as integer) as booked_year,
    booked_index // 4 >= cumulative_start.year as is_in_plan,
    printf('%dQ%d', booked_index // 4, booked_index % 4 + 1) as booked_quarter,
    printf('%dQ%d', seen_index // 4, seen_index % 4 + 1) as first_seen_quarter,
    printf('%dQ%d', review_index // 4, review_index % 4 + 1) as review_quarter,
    printf('%dQ%d', ended_index // 4, ended_index % 4 + 1) as ended_quarter,
    ended_kind
from claims
cross join cumulative_start
