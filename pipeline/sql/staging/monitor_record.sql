-- what:   What the monitoring lists say of a registered household, the latest list of a quarter.
--         The household is found through the ID numbers of its people, the head's first: 户编号 and
--         户码 are different numberings.
-- grain:  one row per household and quarter with a list that names it
-- key:    household_key, quarter_index
-- quarters: own and earlier
-- units:  none
-- source: M 防返贫监测
-- reader: staging.status, core.monitor_episode
with monitor_rows as (
    select * from read_parquet(getvariable('m_monitor_files'))
),

dated as (
    select
        monitor_rows.source_household_key,
        monitor_rows.person_key,
        monitor_rows.relation,
        monitor_rows.household_kind,
        monitor_rows.monitor_type,
        concat_ws(
            ',', monitor_rows.risk_1, monitor_rows.risk_2, monitor_rows.risk_3,
            monitor_rows.risk_4, monitor_rows.risk_5
        ) as risks,
        coalesce(monitor_rows.is_risk_cleared, false)
        or coalesce(monitor_rows.risk_cleared_date <= input_file.taken_date, false) as is_cleared,
        coalesce(
            monitor_rows.risk_identified_date, input_file.taken_date
        ) as identified_date,
        monitor_rows.risk_cleared_date as cleared_date,
        input_file.quarter_index,
        input_file.taken_date,
        input_file.file_number,
        monitor_rows.file_id,
        monitor_rows.sheet,
        monitor_rows.row_number as source_row
    from monitor_rows
    inner join staging.input_file
        on monitor_rows.file_id = input_file.file_id
    where input_file.refusal_rule is null and input_file.quarter_index is not null
),

people as (
    select person_key, quarter_index, household_key
    from staging.register_row
    qualify row_number() over (
        partition by person_key, quarter_index
        order by household_key
    ) = 1
),

placed as (
    select dated.*, people.household_key
    from dated
    asof inner join people
        on dated.person_key = people.person_key
        and dated.quarter_index >= people.quarter_index
),

one_a_list as (
    select *
    from placed
    qualify row_number() over (
        partition by file_number, source_household_key
        order by coalesce(relation <> '01', true), household_key, sheet, source_row
    ) = 1
)

select
    household_key,
    quarter_index,
    household_kind,
    monitor_type,
    risks,
    coalesce(monitor_type = '9', false) or coalesce(household_kind = '9', false) as is_relapse,
    is_cleared,
    identified_date,
    cleared_date,
    taken_date,
    file_id,
    sheet,
    source_row
from one_a_list
qualify row_number() over (
    partition by household_key, quarter_index
    order by taken_date desc, file_number desc, sheet, source_row
) = 1
