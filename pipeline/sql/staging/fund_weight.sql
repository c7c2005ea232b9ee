-- what:   People of each village for whom money is meant: those of labour-capable households.
-- grain:  one row per village and quarter with registered households
-- key:    village_code, quarter_index
-- units:  people
-- source: Art. 13
-- reader: staging.fund_village, figures fund_due_yuan, mart.help_cost
select
    quarter.quarter_index,
    quarter.quarter,
    household.village_code,
    cast(sum(household.people) as bigint) as people,
    cast(coalesce(
        sum(household.people) filter (where household_condition.has_labour), 0
    ) as bigint) as labour_household_people
from core.household
inner join core.quarter
    on household.quarter = quarter.quarter
inner join staging.household_condition
    on household.quarter = household_condition.quarter
    and household.household_key = household_condition.household_key
group by all
