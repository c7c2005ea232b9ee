-- what:   Divisions that hold the whole of a place: what a row names by its place counts in these.
-- grain:  one row per place and division around it, itself included
-- key:    place, level, division
-- units:  none
-- source: core.division_village
-- reader: figures/land_quota_mu, figures/science_commissioner_people
with sizes as (
    select level, division, count(*) as villages
    from core.division_village
    group by all
)

select
    own.division as place,
    above.level,
    above.division
from core.division_village as own
inner join core.division_village as above
    on own.village_code = above.village_code
inner join sizes
    on own.level = sizes.level
    and own.division = sizes.division
group by own.level, own.division, above.level, above.division, sizes.villages
having count(*) = sizes.villages
