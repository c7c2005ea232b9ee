-- what:    Pledges of the year signed, level by level: towns with their county; by suffix counties
--          and zones with the city, and villages with their town.
-- name_zh: 责任书签订率
-- name_en: Pledges signed
-- formula_zh: 季末前已签订当年责任书的镇（县级为责任单位，村级为村）÷ 有在册户的同级单位；当年台账没有该层级的不计算
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- units:   share
-- period:  y
-- formula: places with a pledge of the year signed by the quarter’s end / places with registered
--          households; no row for a year whose registers have no pledge of the level
-- source:  Art. 23
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: no
-- suffixes: county=县级, village=村级
with signed as (
    select
        pledge.pledge_level,
        pledge.pledge_year,
        case pledge.pledge_level
            when 'county_town' then pledge.town
            when 'town_village' then pledge.village_code
            else coalesce(own_zone.division, pledge.county)
        end as place,
        min(pledge.signed_date) as signed_date
    from core.pledge
    left join core.division as county
        on county.level = 'county'
        and pledge.county = county.division
    left join core.division as own_zone
        on own_zone.level = 'zone'
        and county.division_name = own_zone.division
    group by all
),

years as (
    select distinct pledge_level, pledge_year
    from signed
    where place is not null
),

levels as (
    select place_level, pledge_level, suffix
    from (values
        ('zone', 'city_county', '_county'), ('town', 'county_town', ''),
        ('village', 'town_village', '_village')
    ) as pairs (place_level, pledge_level, suffix)
),

places as (
    select distinct
        snapshot.quarter, snapshot.year, levels.pledge_level, levels.suffix,
        own.division as place, above.level, above.division
    from core.snapshot
    cross join levels
    inner join years
        on levels.pledge_level = years.pledge_level
        and snapshot.year = years.pledge_year
    inner join core.division_village as own
        on snapshot.village_code = own.village_code
        and levels.place_level = own.level
    inner join core.division_village as above
        on snapshot.village_code = above.village_code
        and above.level <> 'village'
        and (above.level <> 'town' or levels.place_level <> 'zone')
)

select
    places.quarter,
    places.level,
    places.division,
    nullif(places.suffix, '') as suffix,
    count(signed.place) as numerator,
    count(*) as denominator
from places
inner join core.quarter
    on places.quarter = quarter.quarter
left join signed
    on places.pledge_level = signed.pledge_level
    and places.year = signed.pledge_year
    and places.place = signed.place
    and signed.signed_date <= quarter.end_date
group by all
