-- what:   Power, water, house and cooperative of registered households; cells of the head's row.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- quarters: own and earlier
-- units:  none
-- source: G 贫困人口明细表, A32, A33, A34, A36, A56; N roster
-- reader: mart.household_review, figures
select
    quarter.quarter,
    presence.household_key,
    roster.has_power,
    roster.water_difficult as is_water_difficult,
    roster.water_safe as is_water_safe,
    roster.in_coop as is_in_cooperative,
    roster.is_dangerous_house
from staging.presence
inner join core.quarter
    on presence.quarter_index = quarter.quarter_index
inner join staging.roster
    on presence.head_row_order = roster.row_order
