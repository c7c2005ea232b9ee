-- what:   Households and the cadres responsible for them, from the first to the last quarter of
--         each pairing without a break.
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
        max(helper_unit) as helper_unit,
        max(matched_by) as matched_by
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
    spells.matched_by
from spells
inner join core.quarter as start_quarter
    on spells.start_index = start_quarter.quarter_index
inner join core.quarter as last_quarter
    on spells.last_index = last_quarter.quarter_index
