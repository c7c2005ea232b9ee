-- what:   Households and the cadres responsible for them, from the first to the last quarter of
--         each pairing without a break, with the row that names them last.
-- grain:  one row per household, helper and start
-- key:    household_key, helper_key, start_quarter
-- units:  none
-- source: G 帮扶, G 走访; Art. 23
-- reader: analysts, follow_up.assignment
with held as (
    select
        household_key,
        helper_key,
        quarter_index,
        helper_unit,
        matched_by,
        file_id,
        sheet,
        row_number,
        quarter_index - row_number() over (
            partition by household_key, helper_key
            order by quarter_index
        ) as spell
    from staging.household_helper
    where helper_key is not null
),

spells as (
    select
        household_key,
        helper_key,
        min(quarter_index) as start_index,
        max(quarter_index) as last_index,
        arg_max(helper_unit, quarter_index) as helper_unit,
        arg_max(matched_by, quarter_index) as matched_by,
        arg_max(file_id, quarter_index) as file_id,
        arg_max(sheet, quarter_index) as sheet,
        arg_max(row_number, quarter_index) as source_row
    from held
    group by household_key, helper_key, spell
)

select
    spells.household_key,
    spells.helper_key,
    start_quarter.quarter as start_quarter,
    last_quarter.quarter as last_quarter,
    last_quarter.is_as_of as is_current,
    spells.helper_unit,
    spells.matched_by,
    spells.file_id,
    spells.sheet,
    spells.source_row
from spells
inner join core.quarter as start_quarter
    on spells.start_index = start_quarter.quarter_index
inner join core.quarter as last_quarter
    on spells.last_index = last_quarter.quarter_index
