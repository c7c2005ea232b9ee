-- what:   What became of each scored household in the four quarters after: recognised relapse,
--         entry to monitoring, a visit form that finds food or clothing missing, or income below
--         the line it had then. Open windows have no label.
-- grain:  one row per scored household and quarter
-- key:    household_key, quarter
-- units:  none
-- source: design of the risk list
-- reader: training of the risk model
with windows as (
    select
        cohort.household_key,
        cohort.quarter,
        cohort.quarter_index,
        cohort.village_code,
        risk_history.line_yuan,
        cast(cohort.quarter_index + parameter.value as integer) as closed_index
    from risk.cohort
    inner join staging.risk_history
        on cohort.household_key = risk_history.household_key
        and cohort.quarter_index = risk_history.quarter_index
    cross join reference.parameter
    where cohort.is_scored and parameter.name = 'risk_window_quarters'
),

last_quarter as (
    select max(quarter_index) as quarter_index
    from core.quarter
),

events as (
    select exit_claim.household_key, quarter.quarter_index, 'relapsed' as kind, null as income_pc
    from core.exit_claim
    inner join core.quarter
        on exit_claim.ended_quarter = quarter.quarter
    where exit_claim.ended_kind = 'relapsed'
    union all
    select monitor_episode.household_key, quarter.quarter_index, 'monitored', null
    from core.monitor_episode
    inner join core.quarter
        on monitor_episode.recorded_quarter = quarter.quarter
    union all
    select household_key, quarter_index, 'visited', null
    from core.visit
    where visit_kind = 'form' and not (has_enough_food and has_enough_clothing)
    union all
    select household_key, quarter_index, 'income', income_pc
    from staging.risk_history
    where is_exited
),

happened as (
    select
        windows.household_key,
        windows.quarter,
        min(events.quarter_index) as event_index,
        bool_or(events.kind = 'relapsed') as is_relapsed,
        bool_or(events.kind = 'monitored') as is_monitored,
        bool_or(events.kind = 'income') as is_below_line
    from windows
    inner join events
        on windows.household_key = events.household_key
        and windows.quarter_index < events.quarter_index
        and events.quarter_index <= windows.closed_index
        and (events.kind <> 'income' or events.income_pc < windows.line_yuan)
    group by all
),

followed as (
    select
        windows.household_key,
        windows.quarter,
        max(status.quarter_index) as seen_index
    from windows
    inner join staging.status
        on windows.household_key = status.household_key
        and status.quarter_index <= windows.closed_index
    where status.is_exited
    group by all
)

select
    windows.household_key,
    windows.quarter,
    windows.quarter_index,
    windows.village_code,
    windows.closed_index,
    case
        when windows.closed_index > last_quarter.quarter_index then 'open'
        when happened.household_key is not null then 'event'
        when followed.seen_index < windows.closed_index then 'left'
        else 'none'
    end as outcome,
    case
        when windows.closed_index > last_quarter.quarter_index then null
        when happened.household_key is not null then true
        when followed.seen_index = windows.closed_index then false
    end as is_event,
    coalesce(happened.is_relapsed, false) as is_relapsed,
    coalesce(happened.is_monitored, false) as is_monitored,
    coalesce(happened.is_below_line, false) as is_below_line,
    happened.event_index,
    followed.seen_index
from windows
cross join last_quarter
left join happened
    on windows.household_key = happened.household_key
    and windows.quarter = happened.quarter
inner join followed
    on windows.household_key = followed.household_key
    and windows.quarter = followed.quarter
