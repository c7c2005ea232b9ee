-- what:   Which cadre a written name means: the one of that name and unit, else of that name in
--         the town, else in the county; never a guess between two.
-- grain:  one row per quarter, written name, unit and town that means one cadre
-- key:    quarter_index, name_key, helper_unit, town
-- quarters: own
-- units:  none
-- source: G 帮扶, G 走访; 帮扶责任人花名册
-- reader: staging.household_helper
with written as (
    select distinct
        quarter_index, name_key, coalesce(helper_unit, '') as helper_unit, town,
        left(town, 6) as county
    from staging.household_help
    where name_key is not null
),

candidates as (
    select
        written.quarter_index,
        written.name_key,
        written.helper_unit,
        written.town,
        helper.helper_key,
        helper.person_key,
        helper.has_left,
        case
            when written.helper_unit = helper.helper_unit and written.town = helper.town then 1
            when written.helper_unit = helper.helper_unit then 2
            when written.town = helper.town then 3
            when written.county = left(coalesce(helper.town, helper.county), 6) then 4
            when helper.county is null then 5
        end as nearness
    from written
    inner join staging.helper_in_force as helper
        on written.quarter_index = helper.quarter_index
        and written.name_key = helper.name_key
),

nearest as (
    select *
    from candidates
    where nearness is not null
    qualify rank() over (
        partition by quarter_index, name_key, helper_unit, town
        order by nearness, has_left
    ) = 1
)

select
    quarter_index,
    name_key,
    helper_unit,
    town,
    min(helper_key) as helper_key,
    min(person_key) as person_key,
    bool_and(has_left) as has_left
from nearest
group by all
having count(*) = 1
