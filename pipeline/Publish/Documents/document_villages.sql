-- what:   Villages with registered households, their places and how fresh their data are.
-- grain:  one row per village
-- key:    village_code
-- units:  none
-- source: core.village
-- reader: village cards, town sheets, notices
select
    village.village_code,
    village.village_name,
    village.town,
    village.town_name,
    village.zone,
    county.division_name as county_name,
    village.is_poor_village,
    village.is_stale,
    village.snapshot_quarter
from core.village as village
inner join core.division as county
    on county.level = 'county'
    and village.county = county.division
order by village.village_code
