-- what:   Who holds a post in a village, as each list names them, pseudonymous.
-- grain:  one row per village, post, holder, start and quarter of a list
-- key:    village_code, post, holder_key, in_post_date, quarter
-- quarters: own
-- units:  none
-- source: 驻村岗位任职表; Art. 19, 20
-- reader: staging.post_in_force
select
    village_code,
    post,
    coalesce(person_key, person_name_key) as holder_key,
    in_post_date,
    quarter,
    quarter_index,
    left_date,
    sender_level,
    sender_unit,
    file_id,
    sheet,
    row_number as source_row
from staging.post_sheet
qualify row_number() over (
    partition by
        village_code, post, coalesce(person_key, person_name_key), in_post_date, quarter_index
    order by left_date desc nulls last, taken_date desc, file_number, sheet, row_number
) = 1
