-- what:   Households of the national system and the provincial household they are: equal ID of
--         the head. A 户编号 written in a sheet of the platform or the office, where a 户码 stands
--         otherwise, means the same household.
-- scope:  whole
-- grain:  one row per household code that means a household of another code
-- key:    source_household_key
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
),

linked as (
    select source_household_key, source_system, household_key
    from one_provincial
    qualify row_number() over (
        partition by source_system, household_key
        order by source_household_key
    ) = 1
),

written as (
    select distinct
        roster.platform_household_key as source_household_key,
        roster.source_system,
        coalesce(linked.household_key, roster.source_household_key) as household_key
    from staging.roster
    left join linked
        on roster.source_household_key = linked.source_household_key
    where roster.platform_household_key is not null
)

select source_household_key, source_system, household_key
from linked
union all
select written.source_household_key, written.source_system, written.household_key
from written
anti join staging.roster
    on written.source_household_key = roster.source_household_key
