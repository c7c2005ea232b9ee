-- what:   Changes that the comparison of two snapshots shows, by the kinds of the change sheet.
-- grain:  one row per household, quarter and kind
-- key:    household_key, quarter_index, change_kind
-- units:  people
-- source: comparison of snapshots
-- reader: core.change_event
select household_key, quarter_index, village_code, 'A_NEW' as change_kind, 'start' as class,
    started_people as people
from staging.household_change
where is_new
union all
select household_key, quarter_index, village_code, 'REMOVED', 'end', ended_people
from staging.household_change
where is_removed
union all
select household_key, quarter_index, village_code, 'D_ADD', 'D_ADD', natural_in_people
from staging.household_change
where is_continuing and natural_in_people > 0
union all
select household_key, quarter_index, village_code, 'E_CUT', 'E_CUT', natural_out_people
from staging.household_change
where is_continuing and natural_out_people > 0
union all
select household_change.household_key, household_change.quarter_index,
    household_change.village_code, 'G_RELAPSE', 'G_RELAPSE', null
from staging.household_change
anti join staging.monitor_now
    on household_change.household_key = monitor_now.household_key
    and household_change.quarter_index >= monitor_now.quarter_index
    and monitor_now.is_relapse
where household_change.is_relapsed
union all
select household_key, quarter_index, village_code, 'WITHDRAWN', 'WITHDRAWN', null
from staging.household_change
where is_withdrawn
union all
select household_key, quarter_index, village_code, 'F_OUT', 'F_OUT', null
from staging.household_change
anti join staging.exit_sheet
    on household_change.household_key = exit_sheet.household_key
    and household_change.quarter_index = exit_sheet.quarter_index
    and exit_sheet.exit_year is not null
where household_change.is_exited
