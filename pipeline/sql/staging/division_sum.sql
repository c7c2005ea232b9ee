-- what:   Places that add up to a place: towns to zone and county, zones to county and city.
-- grain:  one row per place and part
-- key:    level, division, part_level, part
-- units:  none
-- source: core.division_village
-- reader: staging.hidden_cell
select distinct
    whole.level,
    whole.division,
    part.level as part_level,
    part.division as part
from core.division_village as whole
inner join core.division_village as part
    on whole.village_code = part.village_code
where (whole.level, part.level) in (
    ('zone', 'town'), ('county', 'town'), ('county', 'zone'), ('city', 'county'), ('city', 'zone')
)
