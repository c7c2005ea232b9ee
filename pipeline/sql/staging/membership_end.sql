-- what:   Memberships of the quarter before that the quarter no longer has.
-- grain:  one row per household, person and quarter
-- key:    household_key, person_key, quarter_index
-- quarters: own and earlier
-- units:  none
-- source: comparison of snapshots
-- reader: staging.membership_move, staging.account_flow
with later as (
    select household_key, person_key, quarter_index + 1 as quarter_index
    from staging.membership
)

select
    later.household_key,
    later.person_key,
    later.quarter_index
from later
semi join core.quarter
    on later.quarter_index = quarter.quarter_index
anti join staging.membership
    on later.household_key = membership.household_key
    and later.person_key = membership.person_key
    and later.quarter_index = membership.quarter_index
