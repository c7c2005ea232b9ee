-- what:   Villages below every division: counties by code, zones by the office responsible.
-- grain:  one row per division and village
-- key:    level, division, village_code
-- units:  none
-- source: data/reference/divisions.csv, walked by parent links
-- reader: roll-up of accounts, targets and figures
with villages as (
    select
        village.division as village_code,
        town.division as town,
        town.zone,
        county.division as county,
        county.parent_division as city
    from core.division as village
    inner join core.division as town
        on town.level = 'town'
        and village.parent_division = town.division
    inner join core.division as county
        on county.level = 'county'
        and town.parent_division = county.division
    where village.level = 'village'
),

levels as (
    select 'city' as level, city as division, village_code from villages
    union all
    select 'county', county, village_code from villages
    union all
    select 'zone', zone, village_code from villages
    union all
    select 'town', town, village_code from villages
    union all
    select 'village', village_code, village_code from villages
)

select
    levels.level,
    levels.division,
    division.division_name,
    levels.village_code
from levels
inner join core.division
    on levels.level = division.level
    and levels.division = division.division
