-- what:   Targets of the villages add up to each target that was given.
-- grain:  one row per given target where they do not
-- key:    place, quarter, detail
-- units:  people
-- source: Art. 3
-- reader: ops.check
select
    given.division as place,
    given.year || 'Q4' as quarter,
    sum(target.target_people) - given.people as size,
    'given=' || given.people as detail
from reference.target as given
inner join core.division_village
    on given.division = division_village.division
    and division_village.level <> 'zone'
inner join mart.target
    on given.year = target.year
    and target.level = 'village'
    and division_village.village_code = target.division
where given.people is not null
group by given.division, given.year, given.people
having sum(target.target_people) <> given.people
