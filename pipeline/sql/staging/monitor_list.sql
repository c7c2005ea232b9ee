-- what:   What each monitoring list says of a household; cells of the head's row. The household is
--         found through the ID numbers of its people, the head's first, else through its 户编号 in
--         the national roster; off the register it is null.
-- grain:  one row per list and household code
-- key:    file_number, source_household_key
-- units:  none
-- source: M 防返贫监测; registry.md: 户码 and 户编号 are different numberings
-- reader: staging.monitor_record
with monitor_rows as (
    select * from read_parquet(getvariable('m_monitor_files'))
),

dated as (
    select
        monitor_rows.* exclude (sheet, row_number),
        monitor_rows.sheet,
        monitor_rows.row_number as source_row,
        concat_ws(
            ',', monitor_rows.risk_1, monitor_rows.risk_2, monitor_rows.risk_3,
            monitor_rows.risk_4, monitor_rows.risk_5
        ) as risks,
        coalesce(monitor_rows.is_risk_cleared, false)
        or coalesce(monitor_rows.risk_cleared_date <= input_file.taken_date, false) as is_cleared,
        coalesce(
            household_link.household_key, monitor_rows.source_household_key
        ) as numbered_household_key,
        input_file.quarter_index,
        input_file.taken_date,
        input_file.file_number
    from monitor_rows
    inner join staging.input_file
        on monitor_rows.file_id = input_file.file_id
    left join core.household_link
        on monitor_rows.source_household_key = household_link.source_household_key
    where input_file.refusal_rule is null and input_file.quarter_index is not null
),

people as (
    select person_key, quarter_index, household_key
    from staging.register_row
    semi join dated
        on register_row.person_key = dated.person_key
    qualify row_number() over (
        partition by person_key, quarter_index
        order by household_key
    ) = 1
),

registered as (
    select household_key, quarter_index
    from staging.observation
),

placed as (
    select
        dated.*,
        people.household_key as household_of_person,
        registered.household_key as household_of_number
    from dated
    asof left join people
        on dated.person_key = people.person_key
        and dated.quarter_index >= people.quarter_index
    asof left join registered
        on dated.numbered_household_key = registered.household_key
        and dated.quarter_index >= registered.quarter_index
)

select
    placed.*,
    coalesce(
        first_value(household_of_person) over (
            partition by file_number, source_household_key
            order by
                household_of_person is null, coalesce(relation <> '01', true),
                household_of_person, sheet, source_row
        ),
        household_of_number
    ) as household_key
from placed
qualify row_number() over (
    partition by file_number, source_household_key
    order by coalesce(relation <> '01', true), sheet, source_row
) = 1
