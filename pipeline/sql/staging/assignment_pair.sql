-- what:   The cadre that each household gets: as many households as can be, riskiest first; none
--         above the cap; then fewest out of their town, then fewest changes. Exact.
-- grain:  one row per household that gets a cadre
-- key:    household_key
-- units:  none
-- source: Art. 23
-- reader: follow_up.assignment, follow_up.shortage
-- filled: by FollowUp.AssignHelpers
select
    household.household_key,
    helper.helper_key
from staging.assignment_household as household
inner join staging.assignment_helper as helper
    on household.town = helper.town
cross join reference.parameter
where false
