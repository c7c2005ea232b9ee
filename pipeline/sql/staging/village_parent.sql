-- what:   County and city of each village.
-- grain:  one row per village
-- key:    village_code
-- units:  none
-- source: core.division_village
-- reader: findings/person_registered_twice
select
    village_code,
    max(division) filter (where level = 'county') as county,
    max(division) filter (where level = 'city') as city
from core.division_village
group by all
