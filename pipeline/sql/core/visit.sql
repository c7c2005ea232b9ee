-- what:   Visits of households: dated ones of returned visit forms, and the counts that 走访 gives.
-- grain:  one row per row of a visit form or list
-- key:    file_id, sheet, source_row
-- quarters: own
-- units:  visits
-- source: G 走访; 入户走访反馈表; Art. 23, 24
-- reader: staging.household_visit, risk features, visit sheets
with visits as (
    select
        'form' as visit_kind, quarter, quarter_index, taken_date, file_id, sheet, row_number,
        village_code, source_household_key, visited_date as visit_date, 1 as visits_year,
        cast(null as integer) as visits_total, visitor_key, has_enough_food, has_enough_clothing,
        satisfaction, promise_key is not null as has_promise, promise_outcome
    from staging.visit_form_sheet
    union all
    select
        'list', quarter, quarter_index, taken_date, file_id, sheet, row_number,
        village_code, source_household_key, null, visits_year,
        visits_total, helper_name_key, null, null,
        null, null, null
    from staging.visit_sheet
)

select
    visits.visit_kind,
    coalesce(household_link.household_key, visits.source_household_key) as household_key,
    visits.village_code,
    visits.quarter,
    visits.quarter_index,
    visits.taken_date as recorded_at,
    visits.visit_date,
    visits.visits_year,
    visits.visits_total,
    visits.visitor_key,
    visits.has_enough_food,
    visits.has_enough_clothing,
    visits.satisfaction,
    visits.has_promise,
    visits.promise_outcome,
    visits.file_id,
    visits.sheet,
    visits.row_number as source_row
from visits
left join core.household_link
    on visits.source_household_key = household_link.source_household_key
