-- what:   Where and what a household is in each quarter, exits booked to their quarter.
-- grain:  one row per household and quarter
-- key:    household_key, quarter_index
-- quarters: own
-- units:  people
-- source: figures.md, Exits: booked as a revision
-- reader: staging.transition, core.household
select
    presence.household_key,
    presence.quarter_index,
    presence.village_code,
    presence.people,
    case when exit_run.household_key is null then 'poor' else 'exited' end as status,
    exit_run.booked_index
from staging.presence
left join staging.exit_run
    on presence.household_key = exit_run.household_key
    and exit_run.booked_index <= presence.quarter_index
    and presence.quarter_index < coalesce(exit_run.ended_index, 1000000)
