-- what:   Villages with registered households, as the as-of quarter has them.
-- grain:  one row per covered village
-- key:    village_code
-- units:  none
-- source: roster files, village sheets, divisions
-- reader: bulletin annex, dashboard
with places as (
    select
        village.division as village_code,
        village.division_name as village_name,
        town.division as town,
        town.division_name as town_name,
        town.parent_division as county,
        town.zone
    from core.division as village
    inner join core.division as town
        on town.level = 'town'
        and village.parent_division = town.division
    where village.level = 'village'
),

first_quarters as (
    select village_code, min(quarter) as first_quarter
    from core.snapshot
    group by all
)

select
    snapshot.village_code,
    places.village_name,
    places.town,
    places.town_name,
    places.county,
    places.zone,
    snapshot.is_poor_village,
    first_quarters.first_quarter,
    snapshot.snapshot_quarter,
    snapshot.is_stale
from core.snapshot
inner join core.quarter
    on snapshot.quarter = quarter.quarter
    and quarter.is_as_of
inner join places
    on snapshot.village_code = places.village_code
inner join first_quarters
    on snapshot.village_code = first_quarters.village_code
