-- what:   Households that enter the register with people who came from exited households: split
--         off, or the same people under a new 户码. Their exit is counted there already.
-- grain:  one row per household and quarter of entry
-- key:    household_key, quarter_index
-- units:  quarter indexes
-- source: figures.md, Exits: nobody counts twice
-- reader: staging.exit_run
select
    membership_move.to_household_key as household_key,
    membership_move.to_index as quarter_index
from staging.membership_move
inner join staging.status as origin
    on membership_move.from_household_key = origin.household_key
    and membership_move.from_index - 1 = origin.quarter_index
anti join staging.presence
    on membership_move.to_household_key = presence.household_key
    and membership_move.to_index - 1 = presence.quarter_index
group by all
having bool_and(origin.is_exited)
