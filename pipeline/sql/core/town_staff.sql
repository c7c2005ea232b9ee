-- what:   Staff of towns for poverty alleviation, as each list names them, pseudonymous.
-- grain:  one row per town, person and quarter of a list
-- key:    town, person_key, quarter
-- quarters: own
-- units:  none
-- source: 镇(街道)扶贫专职干部名册; Art. 26
-- reader: figures/town_staff_share
select
    coalesce(town_code, '') as town,
    coalesce(person_key, person_name_key) as person_key,
    quarter,
    quarter_index,
    duty,
    in_post_date,
    left_date,
    file_id,
    sheet,
    row_number as source_row
from staging.town_staff_sheet
qualify row_number() over (
    partition by town_code, coalesce(person_key, person_name_key), quarter_index
    order by left_date desc nulls first, taken_date desc, file_number, sheet, row_number
) = 1
