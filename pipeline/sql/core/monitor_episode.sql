-- what:   Times a registered household was under monitoring against falling back, from the list
--         that first names it to the list that says the risk is cleared.
-- grain:  one row per household and identification date
-- key:    household_key, identified_date
-- units:  none
-- source: M 防返贫监测
-- reader: risk labels, village cards
with episodes as (
    select
        household_key,
        identified_date,
        min(quarter_index) as recorded_index,
        min(taken_date) as recorded_date,
        bool_or(is_relapse) as is_relapse,
        min(quarter_index) filter (where is_cleared) as cleared_index,
        min(cleared_date) as cleared_date
    from staging.monitor_record
    group by all
)

select
    episodes.household_key,
    episodes.identified_date,
    quarter.quarter as recorded_quarter,
    episodes.recorded_date,
    monitor_record.household_kind,
    monitor_record.monitor_type,
    nullif(monitor_record.risks, '') as risks,
    episodes.is_relapse,
    episodes.cleared_date,
    printf('%dQ%d', episodes.cleared_index // 4, episodes.cleared_index % 4 + 1) as cleared_quarter,
    monitor_record.file_id,
    monitor_record.sheet,
    monitor_record.source_row
from episodes
inner join core.quarter
    on episodes.recorded_index = quarter.quarter_index
inner join staging.monitor_record
    on episodes.household_key = monitor_record.household_key
    and episodes.recorded_index = monitor_record.quarter_index
    and episodes.identified_date = monitor_record.identified_date
