-- what:   Exited households as they were known at each quarter: who is scored, and who is not and
--         why. Nobody is left out silently.
-- grain:  one row per household and quarter in which its exit shows
-- key:    household_key, quarter
-- units:  none
-- source: design of the risk list: exited by the quarter, not under monitoring, not below the line
-- reader: risk.feature, risk.label, risk.score
with known as (
    select
        risk_history.household_key,
        risk_as_of.quarter,
        risk_as_of.quarter_index,
        risk_history.village_code,
        risk_history.is_exited,
        risk_history.income_pc < risk_history.line_yuan as is_below_line
    from staging.risk_history
    inner join staging.risk_as_of
        on risk_history.quarter_index = risk_as_of.quarter_index
        and risk_history.recorded_date <= risk_as_of.known_until_date
    where risk_history.is_exited
)

select
    known.household_key,
    known.quarter,
    known.quarter_index,
    known.village_code,
    case
        when known.is_below_line then 'below_line'
    end as not_scored_reason,
    known.is_below_line is not true as is_scored
from known
