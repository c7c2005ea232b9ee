-- what:   Roster rows that count: of the snapshot chosen for their village, first of their kind.
-- grain:  one row per accepted row
-- key:    row_order
-- units:  head_order is row_order with the head's row before all others of the household
-- source: figures.md, Rows
-- reader: staging.observation, core.member
select
    roster.row_order,
    roster.snapshot_number,
    roster.quarter_index,
    roster.village_code,
    coalesce(household_link.household_key, roster.source_household_key) as household_key,
    coalesce(void_person.platform_person_key, roster.person_key) as person_key,
    roster.exit_year,
    roster.is_poor_village,
    case when roster.is_head then 0 else 1000000000000000000 end + roster.row_order as head_order
from staging.roster
inner join staging.village_snapshot
    on roster.village_code = village_snapshot.village_code
    and roster.quarter_index = village_snapshot.snapshot_index
    and roster.quarter_index = village_snapshot.quarter_index
    and roster.snapshot_number = village_snapshot.snapshot_number
left join core.household_link
    on roster.source_household_key = household_link.source_household_key
left join staging.void_person
    on roster.person_key = void_person.person_key
anti join staging.roster_repeat
    on roster.row_order = roster_repeat.row_order
