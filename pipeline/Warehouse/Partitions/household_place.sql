-- Every household code of the roster, its household, and the division of {level} where its first village lies.
with households as (
    select
        roster.source_household_key,
        coalesce(household_link.household_key, roster.source_household_key) as household_key,
        min(roster.village_code) as village_code
    from staging.roster
    left join core.household_link
        on roster.source_household_key = household_link.source_household_key
    group by all
),

places as (
    select
        village_code,
        coalesce(
            min(division) filter (where level = '{level}'),
            min(division) filter (where level = 'county')
        ) as part
    from core.division_village
    group by all
)

select households.source_household_key, households.household_key, places.part
from households
inner join places
    on households.village_code = places.village_code
order by households.household_key, households.source_household_key
