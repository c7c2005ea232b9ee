-- what:   The office’s own list of relative-poverty villages, the latest of each responsible unit:
--         it stands over what registers say.
-- grain:  one row per village
-- key:    village_code
-- units:  none
-- source: 相对贫困村名单; Art. 13, 19
-- reader: staging.village_fact, staging.post_village, findings/post_wrong_sender
select
    listed.village_code,
    listed.helping_side,
    listed.helping_unit,
    listed.quarter,
    listed.file_id,
    listed.sheet,
    listed.row_number as source_row
from staging.poor_village_sheet as listed
inner join core.division_village as unit
    on listed.village_code = unit.village_code
    and unit.level = 'zone'
qualify
    listed.quarter_index = max(listed.quarter_index) over (partition by unit.division)
    and row_number() over (
        partition by listed.village_code
        order by
            listed.quarter_index desc, listed.taken_date desc, listed.file_number,
            listed.sheet, listed.row_number
    ) = 1
