-- what:   Targets of the office’s own sheets, the latest of each year and division. In a year given
--         by responsible unit, a county means the unit that bears its name.
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

years_by_unit as (
    select distinct stated.year
    from stated
    inner join core.division as unit
        on unit.level = 'zone'
        and stated.division = unit.division
)

select
    stated.year,
    coalesce(own_zone.division, stated.division) as division,
    cast(stated.target_people as bigint) as people,
    cast(stated.target_households as bigint) as households,
    cast(stated.target_villages as bigint) as villages
from stated
left join years_by_unit
    on stated.year = years_by_unit.year
left join core.division as county
    on county.level = 'county'
    and years_by_unit.year is not null
    and stated.division = county.division
left join core.division as own_zone
    on own_zone.level = 'zone'
    and county.division_name = own_zone.division
