-- what:   Where cadres are short in the as-of quarter: households without one, and how many more
--         cadres it takes at the cap.
-- grain:  one row per division above the village
-- key:    quarter, level, division
-- units:  households, people
-- source: Art. 23
-- reader: bulletin, dashboard
with cap as (
    select value as household_max
    from reference.parameter
    where name = 'helper_household_max'
),

helpers as (
    select level, division, count(*) as helper_count
    from (
        select 'town' as level, town as division from staging.assignment_helper
        where town is not null
        union all
        select 'county', county from staging.assignment_helper
        where county is not null
        union all
        select 'city', division.division
        from staging.assignment_helper
        inner join core.division
            on division.level = 'city'
        union all
        select 'zone', town.zone
        from staging.assignment_helper as helper
        inner join core.division as town
            on town.level = 'town' and helper.town = town.division
    )
    group by all
),

households as (
    select
        assignment.quarter,
        division_village.level,
        division_village.division,
        division_village.division_name,
        count(*) as households,
        count(assignment.helper_key) as assigned_households,
        count(*) filter (where assignment.is_short) as short_households,
        count(*) filter (where assignment.helper_key is not null and not assignment.is_same_town)
            as other_town_households,
        count(*) filter (where assignment.helper_key is not null and not assignment.is_unchanged)
            as changed_households
    from follow_up.assignment
    inner join core.division_village
        on assignment.village_code = division_village.village_code
        and division_village.level <> 'village'
    group by all
)

select
    households.quarter,
    households.level,
    households.division,
    households.division_name,
    households.households,
    coalesce(helpers.helper_count, 0) as helper_count,
    households.assigned_households,
    households.other_town_households,
    households.changed_households,
    households.short_households,
    cast(ceil(households.short_households / cap.household_max) as integer) as short_helpers
from households
cross join cap
left join helpers
    on households.level = helpers.level
    and households.division = helpers.division
