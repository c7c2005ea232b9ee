-- what:   Memberships that the quarter before does not have.
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
    membership.household_key,
    membership.person_key,
    membership.quarter_index
from staging.membership
anti join later
    on membership.household_key = later.household_key
    and membership.person_key = later.person_key
    and membership.quarter_index = later.quarter_index
