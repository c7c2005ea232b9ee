-- what:   People who left one household and entered another in the same quarter: a move, never a
--         death and a birth. Several are paired in the order of the household keys.
-- grain:  one row per person, quarter and pair
-- key:    person_key, quarter_index, from_household_key
-- quarters: own
-- units:  none
-- source: figures.md, Flows
-- reader: staging.account_flow
with ends as (
    select
        household_key,
        person_key,
        quarter_index,
        row_number() over (
            partition by person_key, quarter_index
            order by household_key
        ) as pair_number
    from staging.membership_end
),

movers as (
    select
        membership_start.household_key,
        membership_start.person_key,
        membership_start.quarter_index
    from staging.membership_start
    semi join ends
        on membership_start.person_key = ends.person_key
        and membership_start.quarter_index = ends.quarter_index
),

starts as (
    select
        household_key,
        person_key,
        quarter_index,
        row_number() over (
            partition by person_key, quarter_index
            order by household_key
        ) as pair_number
    from movers
)

select
    ends.person_key,
    ends.quarter_index,
    ends.household_key as from_household_key,
    starts.household_key as to_household_key
from ends
inner join starts
    on ends.person_key = starts.person_key
    and ends.quarter_index = starts.quarter_index
    and ends.pair_number = starts.pair_number
