-- what:   Targets of the villages add up to each target that was given and shared out; where
--         lower targets cover all its villages, these decide.
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
from staging.target_given as given
inner join core.division_village
    on given.division = division_village.division
inner join mart.target
    on given.year = target.year
    and target.level = 'village'
    and division_village.village_code = target.division
semi join staging.target_village
    on given.year = target_village.year
    and given.division = target_village.from_division
where given.people is not null
group by given.division, given.year, given.people
having sum(target.target_people) < given.people
