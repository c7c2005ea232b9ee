-- what:   Policies that exited households keep or have lost, as each list states them.
-- grain:  one row per household, policy and quarter of a list
-- key:    household_key, policy, quarter
-- quarters: own
-- units:  none
-- source: 脱贫户政策享受情况表; Art. 24
-- reader: staging.benefit_kept
with lists as (
    select
        coalesce(household_link.household_key, sheets.source_household_key) as household_key,
        sheets.policy,
        sheets.quarter,
        sheets.quarter_index,
        sheets.taken_date,
        sheets.is_kept,
        sheets.stopped_date,
        sheets.file_number,
        sheets.file_id,
        sheets.sheet,
        sheets.row_number
    from staging.benefit_sheet as sheets
    left join core.household_link
        on sheets.source_household_key = household_link.source_household_key
)

select
    household_key,
    policy,
    quarter,
    quarter_index,
    is_kept,
    stopped_date,
    file_id,
    sheet,
    row_number as source_row
from lists
qualify row_number() over (
    partition by household_key, policy, quarter_index
    order by taken_date desc, file_number, sheet, row_number
) = 1
