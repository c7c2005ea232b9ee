-- what:   The office’s own list of relative-poverty villages, the latest supplied: it stands over
--         what registers say.
-- grain:  one row per village
-- key:    village_code
-- units:  none
-- source: 相对贫困村名单; Art. 13, 19
-- reader: staging.village_fact, staging.village_post_filled, findings/post_wrong_sender
select
    village_code,
    helping_side,
    helping_unit,
    quarter,
    file_id,
    sheet,
    row_number as source_row
from staging.poor_village_sheet
qualify
    quarter_index = max(quarter_index) over ()
    and row_number() over (
        partition by village_code
        order by quarter_index desc, taken_date desc, file_number, sheet, row_number
    ) = 1
