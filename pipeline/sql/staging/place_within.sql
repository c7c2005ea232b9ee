-- what:   Divisions that hold the whole of a place: what a row names by its place counts in these.
--         A county means the responsible unit of its name: zones in it report on their own.
-- grain:  one row per place and division around it, itself included
-- key:    place, level, division
-- units:  none
-- source: core.division_village
-- reader: figures/land_quota_mu, figures/science_commissioner_people
with own as (
    select division_village.village_code, division_village.level, division_village.division
    from core.division_village
    inner join core.division_village as unit
        on division_village.village_code = unit.village_code
        and unit.level = 'zone'
    where division_village.level <> 'county'
        or division_village.division_name = unit.division_name
),

sizes as (
    select level, division, count(*) as villages
    from own
    group by all
)

select
    own.division as place,
    above.level,
    above.division
from own
inner join core.division_village as above
    on own.village_code = above.village_code
inner join sizes
    on own.level = sizes.level
    and own.division = sizes.division
group by own.level, own.division, above.level, above.division, sizes.villages
having count(*) = sizes.villages
