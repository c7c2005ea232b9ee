-- Person and household, for people whom more than one household of the roster has ever had.
with members as (
    select distinct
        roster.person_key,
        coalesce(household_link.household_key, roster.source_household_key) as household_key
    from staging.roster
    left join core.household_link
        on roster.source_household_key = household_link.source_household_key
)

select person_key, household_key
from members
qualify count(*) over (partition by person_key) > 1
order by person_key, household_key
