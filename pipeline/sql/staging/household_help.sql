-- what:   What the list in force writes of a household's helpers in each quarter. A household that
--         the list leaves out has none. A row without a unit (走访 has no such column) is read
--         with the unit that an earlier list named for the household.
-- grain:  one row per household, quarter that a list speaks for and helper named; one where none is
-- key:    household_key, quarter_index, helper_number
-- units:  none
-- source: G 帮扶, G 走访; Art. 23
-- reader: staging.helper_match, staging.household_helper
select
    quarter.quarter_index,
    household.household_key,
    household.village_code,
    left(household.village_code, 9) as town,
    household.status,
    help_village.list_index,
    help_row.household_key is not null as is_listed,
    coalesce(help_row.helper_number, 1) as helper_number,
    help_row.helper_name_key as name_key,
    coalesce(
        help_row.helper_unit,
        last_value(help_row.helper_unit ignore nulls) over (
            partition by household.household_key
            order by quarter.quarter_index, help_row.helper_number desc
        )
    ) as helper_unit,
    help_row.file_id,
    help_row.sheet,
    help_row.row_number
from core.household
inner join core.quarter
    on household.quarter = quarter.quarter
inner join staging.help_village
    on household.village_code = help_village.village_code
    and quarter.quarter_index = help_village.quarter_index
left join staging.help_row
    on household.household_key = help_row.household_key
    and help_village.list_index = help_row.list_index
