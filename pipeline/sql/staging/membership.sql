-- what:   Who belongs to which household in each quarter.
-- grain:  one row per household, person and quarter
-- key:    household_key, person_key, quarter_index
-- quarters: own and earlier
-- units:  none
-- source: accepted roster rows, carried over where the household is
-- reader: staging.membership_start, staging.membership_end, core.member
select
    presence.household_key,
    register_row.person_key,
    presence.quarter_index,
    presence.village_code,
    register_row.row_order
from staging.presence
inner join staging.register_row
    on presence.household_key = register_row.household_key
    and presence.source_index = register_row.quarter_index
    and presence.snapshot_number = register_row.snapshot_number
