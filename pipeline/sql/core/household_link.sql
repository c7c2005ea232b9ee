-- what:   Households of the national system and the provincial household they are: equal ID of
--         the head.
-- scope:  whole
-- grain:  one row per household code of another system that has a link
-- key:    source_household_key
-- lookup: source_household_key
-- units:  none
-- source: registry.md: link through the head's ID number; one to one, the lowest key on ties
-- reader: staging.register_row, core.change_event, staging.exit_sheet, staging.income_sheet
with heads as (
    select distinct
        source_system,
        source_household_key,
        case when is_id_void then head_person_key else person_key end as head_key
    from staging.roster
    where is_head
),

pairs as (
    select
        other.source_system,
        other.source_household_key,
        provincial.source_household_key as household_key
    from heads as other
    inner join heads as provincial
        on other.head_key = provincial.head_key
    where other.source_system <> 'G' and provincial.source_system = 'G'
),

one_provincial as (
    select source_system, source_household_key, min(household_key) as household_key
    from pairs
    group by all
)

select
    source_household_key,
    source_system,
    household_key
from one_provincial
qualify row_number() over (
    partition by source_system, household_key
    order by source_household_key
) = 1
