-- what:   People who left one household and entered another: a move, never a death and a birth.
--         In one quarter several are paired in the order of the household keys. In two quarters it
--         is a move where the village that tells its half later had no list in between.
-- grain:  one row per person and pair
-- key:    person_key, from_household_key, from_index, to_household_key, to_index
-- units:  quarter indexes
-- source: figures.md, Flows, Which quarter a file speaks for (coverage is per village)
-- reader: staging.people_change, staging.people_flow, staging.household_move
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
),

together as (
    select
        ends.person_key,
        ends.household_key as from_household_key,
        ends.quarter_index as from_index,
        starts.household_key as to_household_key,
        starts.quarter_index as to_index
    from ends
    inner join starts
        on ends.person_key = starts.person_key
        and ends.quarter_index = starts.quarter_index
        and ends.pair_number = starts.pair_number
),

halves as (
    select
        ends.person_key,
        ends.household_key as from_household_key,
        ends.quarter_index as from_index,
        starts.household_key as to_household_key,
        starts.quarter_index as to_index
    from ends
    inner join starts
        on ends.person_key = starts.person_key
        and ends.quarter_index <> starts.quarter_index
    anti join together as left_before
        on ends.person_key = left_before.person_key
        and ends.household_key = left_before.from_household_key
        and ends.quarter_index = left_before.from_index
    anti join together as entered_before
        on starts.person_key = entered_before.person_key
        and starts.household_key = entered_before.to_household_key
        and starts.quarter_index = entered_before.to_index
),

apart as (
    select halves.*
    from halves
    inner join staging.presence as origin
        on halves.from_household_key = origin.household_key
        and halves.from_index - 1 = origin.quarter_index
    inner join staging.presence as target
        on halves.to_household_key = target.household_key
        and halves.to_index = target.quarter_index
    inner join staging.village_snapshot as silent
        on silent.quarter_index = greatest(halves.from_index, halves.to_index) - 1
        and silent.village_code = case
            when halves.from_index < halves.to_index then target.village_code
            else origin.village_code
        end
    where origin.village_code <> target.village_code
        and silent.snapshot_index < least(halves.from_index, halves.to_index)
    qualify row_number() over (
        partition by halves.person_key, halves.from_household_key, halves.from_index
        order by halves.to_index, halves.to_household_key
    ) = 1
    and row_number() over (
        partition by halves.person_key, halves.to_household_key, halves.to_index
        order by halves.from_index, halves.from_household_key
    ) = 1
)

select * from together
union all
select * from apart
