-- what:   What each change of a household adds to the poor and the exited stock, in households.
-- as:     view
-- grain:  one row per household, quarter, flow and stock
-- key:    household_key, quarter_index, flow, status
-- quarters: own
-- units:  households, signed
-- source: registry.md, Register accounts
-- reader: staging.account_flow
select household_key, quarter_index, to_village as village_code, start_status as status,
    entry_flow as flow, true as is_in_register, 1 as value
from staging.transition
where entry_flow is not null
union all
select household_key, quarter_index, from_village, from_status, removal_flow, true, -1
from staging.transition
where removal_flow is not null
union all
select household_key, quarter_index, from_village, from_status, 'moved_out', true, -1
from staging.transition
where from_village <> to_village
union all
select household_key, quarter_index, to_village, from_status, 'moved_in', true, 1
from staging.transition
where from_village <> to_village
union all
select household_key, quarter_index, to_village, start_status, status_flow, false, -1
from staging.transition
where status_flow is not null
union all
select household_key, quarter_index, to_village, to_status, status_flow, false, 1
from staging.transition
where status_flow is not null
