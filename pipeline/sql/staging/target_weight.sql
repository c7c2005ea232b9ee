-- what:   Poor people of each village at its first snapshot, as that snapshot states it.
-- grain:  one row per covered village
-- key:    village_code
-- units:  people
-- source: figures.md, Targets
-- reader: mart.target
select
    village_snapshot.village_code,
    cast(coalesce(
        sum(presence.people) filter (where not status.is_exited), 0
    ) as bigint) as poor_people
from staging.village_snapshot
left join staging.presence
    on village_snapshot.village_code = presence.village_code
    and village_snapshot.quarter_index = presence.quarter_index
left join staging.status
    on presence.household_key = status.household_key
    and presence.quarter_index = status.quarter_index
where village_snapshot.quarter_index = village_snapshot.first_index
group by all
