-- what:   Households on the priority list: the first of each town, as many as can be visited.
-- grain:  one row per household
-- key:    household_key
-- units:  people
-- source: follow_up.assignment, risk.capacity, core.household, core.visit
-- reader: visit sheets, priority list
with helpers as (
    select helper_key, file_id, sheet, source_row
    from core.helper
    where quarter <= $quarter
    qualify row_number() over (partition by helper_key order by quarter_index desc, file_id, sheet, source_row) = 1
),

promises as (
    select household_key, visit_date, file_id, sheet, source_row
    from core.visit
    inner join core.quarter
        on quarter.quarter = $quarter
        and visit.quarter_index <= quarter.quarter_index
        and visit.visit_date <= quarter.end_date
    where visit.has_promise
    qualify row_number() over (
        partition by household_key
        order by visit_date desc, visit.quarter_index desc, file_id, sheet, source_row
    ) = 1
),

outcomes as (
    select visit.household_key, visit.visit_date, visit.promise_outcome = 'kept' as is_kept
    from core.visit
    inner join core.quarter
        on quarter.quarter = $quarter
        and visit.quarter_index <= quarter.quarter_index
        and visit.visit_date <= quarter.end_date
    inner join promises
        on visit.household_key = promises.household_key
        and visit.visit_date > promises.visit_date
    where visit.promise_outcome in ('kept', 'not_kept')
    qualify row_number() over (
        partition by visit.household_key
        order by
            visit.visit_date desc, visit.quarter_index desc,
            visit.file_id, visit.sheet, visit.source_row
    ) = 1
)

select
    assignment.household_key,
    assignment.village_code,
    assignment.priority_in_town,
    assignment.band,
    assignment.reasons,
    assignment.due_date,
    assignment.last_visit_date,
    household.status,
    household.is_pre_exit,
    cause.label as cause,
    household.file_id,
    household.sheet,
    household.source_row,
    helpers.file_id as helper_file_id,
    helpers.sheet as helper_sheet,
    helpers.source_row as helper_row,
    household.people,
    village.town,
    promises.visit_date as promise_date,
    promises.file_id as promise_file_id,
    promises.sheet as promise_sheet,
    promises.source_row as promise_row,
    outcomes.visit_date as outcome_date,
    outcomes.is_kept,
    assignment.last_visit_quarter
from follow_up.assignment as assignment
inner join core.household as household
    on assignment.quarter = household.quarter
    and assignment.household_key = household.household_key
inner join core.village as village
    on assignment.village_code = village.village_code
inner join reference.parameter as most
    on most.name = 'priority_list_households'
left join risk.capacity as capacity
    on village.town = capacity.town
    and assignment.quarter = capacity.quarter
left join helpers
    on assignment.helper_key = helpers.helper_key
left join reference.code_list as cause
    on cause.code_list = 'poverty_cause'
    and household.cause_main = cause.code
left join promises
    on assignment.household_key = promises.household_key
left join outcomes
    on assignment.household_key = outcomes.household_key
where assignment.quarter = $quarter
    and assignment.priority_in_town <= least(most.value, coalesce(capacity.visit_capacity, most.value))
order by village.town, assignment.priority_in_town, assignment.household_key
