-- what:   Households some rows of which a snapshot lost to rejection.
-- grain:  one row per snapshot and household
-- key:    snapshot_number, household_key
-- units:  none
-- source: figures.md, Rows: a household all of whose rows are rejected carries over
-- reader: staging.presence
select distinct
    roster_file.snapshot_number,
    coalesce(household_link.household_key, reject.source_household_key) as household_key
from staging.reject
inner join staging.roster_file
    on reject.file_number = roster_file.file_number
left join core.household_link
    on reject.source_household_key = household_link.source_household_key
where reject.source_household_key is not null
