-- what:   Households that 脱贫明细 or 收入明细 lists for exit in the quarter's year; a sheet's row stands
--         until a later one of its kind.
-- grain:  one row per household and quarter
-- key:    household_key, quarter_index
-- units:  quarter indexes
-- source: figures.md, pre_exit_people; Art. 3
-- reader: staging.status
select presence.household_key, presence.quarter_index
from staging.presence
asof inner join staging.exit_sheet
    on presence.household_key = exit_sheet.household_key
    and presence.quarter_index >= exit_sheet.quarter_index
where exit_sheet.plan_exit_year = presence.quarter_index // 4
union
select presence.household_key, presence.quarter_index
from staging.presence
asof inner join staging.income_sheet
    on presence.household_key = income_sheet.household_key
    and presence.quarter_index >= income_sheet.quarter_index
where income_sheet.plan_exit_year = presence.quarter_index // 4
