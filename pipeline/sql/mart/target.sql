-- what:   Exit targets of each year at every level. People add up exactly; villages are the
--         city's alone.
-- grain:  one row per year and division
-- key:    year, level, division
-- units:  people, households, villages
-- source: Art. 3; data/reference/targets.csv
-- reader: figures exit_target_*, bulletin
with summed as (
    select
        target_village.year,
        division_village.level,
        division_village.division,
        division_village.division_name,
        cast(sum(target_village.people) as bigint) as target_people
    from staging.target_village
    inner join core.division_village
        on target_village.village_code = division_village.village_code
    group by all
)

select
    summed.year,
    summed.level,
    summed.division,
    summed.division_name,
    summed.target_people,
    cast(null as bigint) as target_households,
    target.villages as target_villages,
    coalesce(target.origin, 'derived') as origin
from summed
left join reference.target
    on summed.year = target.year
    and summed.division = target.division
