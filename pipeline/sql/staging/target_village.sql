-- what:   Targets by village: the office's own where it gave one, else the share of the nearest
--         division
--         above that has one, by poor people at the first snapshot, largest remainder, ties by
--         code.
-- grain:  one row per year and village
-- key:    year, village_code
-- units:  people
-- source: Art. 3; figures.md, Targets
-- reader: mart.target, figures exit_target_*
with given as (
    select year, division, people
    from staging.target_given
    where people is not null
),

levels as (
    select
        division_village.village_code,
        division_village.division,
        case division_village.level
            when 'city' then 1 when 'county' then 2 when 'zone' then 3 when 'town' then 4
            when 'village' then 5
        end as depth
    from core.division_village
    inner join staging.target_weight
        on division_village.village_code = target_weight.village_code
),

chains as (
    select
        levels.village_code,
        given.year,
        given.division,
        given.people,
        lead(given.division) over toward_village as next_division,
        lead(given.people) over toward_village as next_people
    from levels
    inner join given
        on levels.division = given.division
    window toward_village as (
        partition by levels.village_code, given.year
        order by levels.depth
    )
),

handed_down as (
    select year, division, cast(sum(next_people) as bigint) as people
    from (select distinct year, division, next_division, next_people from chains)
    group by all
),

pools as (
    select
        chains.year,
        chains.division,
        chains.village_code,
        greatest(chains.people - coalesce(handed_down.people, 0), 0) as pool,
        case
            when sum(target_weight.poor_people) over below = 0 then 1
            else target_weight.poor_people
        end as weight
    from chains
    inner join staging.target_weight
        on chains.village_code = target_weight.village_code
    left join handed_down
        on chains.year = handed_down.year
        and chains.division = handed_down.division
    where chains.next_division is null
    window below as (partition by chains.year, chains.division)
),

weighed as (
    select
        pools.*,
        cast(sum(weight) over (partition by year, division) as bigint) as weights
    from pools
),

floors as (
    select
        year,
        division,
        village_code,
        pool,
        pool * weight // weights as whole,
        row_number() over (
            partition by year, division
            order by pool * weight % weights desc, village_code
        ) as remainder_rank
    from weighed
),

remainders as (
    select year, division, cast(max(pool) - sum(whole) as bigint) as remainder
    from floors
    group by all
)

select
    floors.year,
    floors.village_code,
    cast(floors.whole + case
        when floors.remainder_rank <= remainders.remainder then 1 else 0
    end as bigint) as people,
    floors.division as from_division
from floors
inner join remainders
    on floors.year = remainders.year
    and floors.division = remainders.division
