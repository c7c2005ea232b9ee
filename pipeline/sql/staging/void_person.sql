-- what:   People with a void ID number in a household of the national system that is linked: the
--         key that the platform's rows give the same name and relation in that household.
-- scope:  whole
-- grain:  one row per person of the national system whom the platform lists as well
-- key:    person_key
-- units:  none
-- source: figures.md, Rows: keyed by household, name and relation
-- reader: staging.register_row
with void_rows as (
    select distinct source_household_key, person_key, person_name_key, relation
    from staging.roster
    where is_id_void
)

select
    other.person_key,
    min(platform.person_key) as platform_person_key
from void_rows as other
inner join core.household_link
    on other.source_household_key = household_link.source_household_key
inner join void_rows as platform
    on household_link.household_key = platform.source_household_key
    and other.person_name_key = platform.person_name_key
    and other.relation = platform.relation
group by other.person_key
