-- what:   Exited households as they were known at each quarter: who is scored, and who is not and
--         why. Nobody is left out silently.
-- grain:  one row per household and quarter in which its exit shows
-- key:    household_key, quarter
-- quarters: own
-- units:  none
-- source: design of the risk list: exited by the quarter, not under monitoring, not below the line
-- reader: risk.feature, risk.label, risk.score
with known as (
    select
        risk_history.household_key,
        risk_as_of.quarter,
        risk_as_of.quarter_index,
        risk_as_of.known_until_date,
        risk_history.village_code,
        risk_history.income_pc < risk_history.line_yuan as is_below_line
    from staging.risk_history
    inner join staging.risk_as_of
        on risk_history.quarter_index = risk_as_of.quarter_index
        and risk_history.recorded_date <= risk_as_of.known_until_date
    where risk_history.is_exited
),

monitored as (
    select distinct known.household_key, known.quarter_index
    from known
    inner join core.monitor_episode
        on known.household_key = monitor_episode.household_key
        and monitor_episode.recorded_date <= known.known_until_date
    where monitor_episode.cleared_quarter is null or monitor_episode.cleared_quarter > known.quarter
)

select
    known.household_key,
    known.quarter,
    known.quarter_index,
    known.village_code,
    monitored.household_key is null and known.is_below_line is not true as is_scored,
    case
        when monitored.household_key is not null then 'under_monitoring'
        when known.is_below_line then 'below_line'
    end as not_scored_reason
from known
left join monitored
    on known.household_key = monitored.household_key
    and known.quarter_index = monitored.quarter_index
