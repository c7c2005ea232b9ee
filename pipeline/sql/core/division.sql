-- what:   City, counties, reporting zones, towns and villages.
-- grain:  one row per division
-- key:    level, division
-- units:  none
-- source: data/reference/divisions.csv
-- reader: every table with a place
select
    division.level,
    division.division,
    division.name as division_name,
    division.parent as parent_division,
    town.zone,
    division.valid_from_date,
    division.valid_to_date
from reference.division
left join reference.division as town
    on town.level = 'town'
    and town.division = case
        when division.level = 'village' then division.parent
        when division.level = 'town' then division.division
    end
