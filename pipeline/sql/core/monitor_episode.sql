-- what:   Times a registered household was under monitoring against falling back, from the list
--         that first names it to the list that says the risk is cleared.
-- grain:  one row per household and identification date
-- key:    household_key, identified_date
-- units:  none
-- source: M 防返贫监测
-- reader: risk labels, village cards
with lists as (
    select
        household_key, quarter_index, identified_date, household_kind, monitor_type, risks,
        taken_date, file_number, file_id, sheet, source_row,
        bool_or(is_relapse) over episode as was_relapse,
        min(quarter_index) filter (where is_cleared) over episode as cleared_index,
        min(cleared_date) over episode as first_cleared_date
    from staging.monitor_record
    window episode as (partition by household_key, identified_date)
)

select
    lists.household_key,
    lists.identified_date,
    quarter.quarter as recorded_quarter,
    lists.taken_date as recorded_date,
    lists.household_kind,
    lists.monitor_type,
    nullif(lists.risks, '') as risks,
    lists.was_relapse as is_relapse,
    lists.first_cleared_date as cleared_date,
    printf('%dQ%d', lists.cleared_index // 4, lists.cleared_index % 4 + 1) as cleared_quarter,
    lists.file_id,
    lists.sheet,
    lists.source_row
from lists
inner join core.quarter
    on lists.quarter_index = quarter.quarter_index
qualify row_number() over (
    partition by lists.household_key, lists.identified_date
    order by lists.quarter_index, lists.taken_date, lists.file_number
) = 1
