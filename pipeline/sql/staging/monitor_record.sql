-- what:   What each monitoring list says of a registered household, and when the episode began: one
--         that no list dates began with the first list that names it.
-- grain:  one row per list and household
-- key:    file_number, household_key
-- units:  none
-- source: M 防返贫监测
-- reader: staging.monitor_now, core.monitor_episode
with registered as (
    select
        household_key, quarter_index, household_kind, monitor_type, risks, is_cleared,
        risk_identified_date, risk_cleared_date, taken_date, file_number, file_id, sheet,
        source_row,
        not is_cleared and coalesce(lag(is_cleared) over lists, false) as is_anew
    from staging.monitor_list
    where household_key is not null
    window lists as (
        partition by household_key
        order by quarter_index, taken_date, file_number, sheet, source_row
    )
    qualify row_number() over (
        partition by file_number, household_key
        order by sheet, source_row
    ) = 1
),

runs as (
    select
        *,
        count(*) filter (where is_anew) over (
            partition by household_key
            order by quarter_index, taken_date, file_number
        ) as run_number
    from registered
)

select
    household_key,
    quarter_index,
    household_kind,
    monitor_type,
    risks,
    coalesce(monitor_type = '9', false) or coalesce(household_kind = '9', false) as is_relapse,
    is_cleared,
    coalesce(
        risk_identified_date,
        min(coalesce(risk_identified_date, taken_date)) over (
            partition by household_key, run_number
        )
    ) as identified_date,
    risk_cleared_date as cleared_date,
    taken_date,
    file_number,
    file_id,
    sheet,
    source_row
from runs
