-- what:   Exit targets of each year at every level. People add up exactly; villages are the
--         city's alone.
-- grain:  one row per year and division
-- key:    year, level, division
-- units:  people, households, villages
-- source: Art. 3; data/reference/targets.csv; 年度脱贫任务分解表
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
    target.households as target_households,
    target.villages as target_villages,
    case
        when target.people = summed.target_people then target.origin
        when target.people is null and target.villages is not null then target.origin
        else 'derived'
    end as origin
from summed
left join staging.target_given as target
    on summed.year = target.year
    and summed.division = target.division
