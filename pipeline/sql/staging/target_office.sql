-- what:   Targets of the office’s own sheets, the latest of each year and division. A county beside
--         another responsible unit of that county means the unit that bears its name.
-- grain:  one row per year and division
-- key:    year, division
-- units:  people, households, villages
-- source: 年度脱贫任务分解表; figures.md, Targets
-- reader: staging.target_given
with stated as (
    select
        sheets.target_year as year,
        coalesce(
            sheets.village_code, sheets.town_code, sheets.county_code, city.division
        ) as division,
        sheets.target_people,
        sheets.target_households,
        sheets.target_villages
    from staging.target_sheet as sheets
    inner join core.division as city
        on city.level = 'city'
    qualify row_number() over (
        partition by
            sheets.target_year,
            coalesce(sheets.village_code, sheets.town_code, sheets.county_code, city.division)
        order by
            sheets.quarter_index desc, sheets.taken_date desc, sheets.file_number, sheets.sheet,
            sheets.row_number
    ) = 1
),

zone_counties as (
    select distinct zone.division as zone, left(zone.village_code, 6) as county
    from core.division_village as zone
    where zone.level = 'zone'
),

split_counties as (
    select distinct stated.year, zone_counties.county
    from stated
    inner join zone_counties
        on stated.division = zone_counties.zone
)

select
    stated.year,
    coalesce(own_zone.division, stated.division) as division,
    cast(stated.target_people as bigint) as people,
    cast(stated.target_households as bigint) as households,
    cast(stated.target_villages as bigint) as villages
from stated
left join split_counties
    on stated.year = split_counties.year
    and stated.division = split_counties.county
left join core.division as county
    on county.level = 'county'
    and split_counties.county = county.division
left join core.division as own_zone
    on own_zone.level = 'zone'
    and county.division_name = own_zone.division
