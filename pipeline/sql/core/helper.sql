-- what:   Responsible cadres as each roster names them, pseudonymous: known by a valid ID number,
--         else by name and unit.
-- grain:  one row per helper and quarter of a roster
-- key:    helper_key, quarter
-- quarters: own
-- units:  none
-- source: 帮扶责任人花名册; Art. 23
-- reader: staging.helper_in_force, findings/helper_is_poor
select
    coalesce(person_key, person_name_key || '/' || coalesce(unit, '')) as helper_key,
    quarter,
    quarter_index,
    person_key,
    person_name_key as name_key,
    county_code as county,
    town_code as town,
    unit as helper_unit,
    unit_level as helper_side,
    in_post_date,
    left_date,
    file_id,
    sheet,
    row_number as source_row
from staging.cadre_sheet
qualify row_number() over (
    partition by
        coalesce(person_key, person_name_key || '/' || coalesce(unit, '')), quarter_index
    order by left_date desc nulls first, taken_date desc, file_number, sheet, row_number
) = 1
