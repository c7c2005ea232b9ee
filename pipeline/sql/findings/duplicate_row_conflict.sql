-- what:    A person named twice in one household and snapshot with different cells; the first row
--         stands.
-- name_zh: 重复且内容不一
-- what_zh: 同一快照同一户内同一人出现两次且内容不一，以先出现者为准。
-- sure_zh: 可以确定，两行中必有一行有误。
-- grain:   one row per member and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   none
-- source:  Art. 24
-- reader:  mart.finding
-- severity: must_fix
-- why:     one of the two rows is wrong
-- sure:    certain
-- tested:  tests/Warehouse
with conflicts as (
    select
        quarter_index,
        source_household_key,
        person_key,
        file_number,
        sheet,
        source_row,
        village_code,
        first_file_number,
        first_sheet,
        first_source_row
    from staging.roster_repeat
    where is_conflict
    qualify row_number() over (
        partition by quarter_index, source_household_key, person_key
        order by row_order
    ) = 1
)

select
    quarter.quarter,
    conflicts.village_code as division,
    'member' as subject_kind,
    conflicts.source_household_key || '/' || conflicts.person_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    first_file.file || coalesce('《' || nullif(conflicts.first_sheet, '') || '》', '')
    || '第' || conflicts.first_source_row || '行与'
    || second_file.file || coalesce('《' || nullif(conflicts.sheet, '') || '》', '')
    || '第' || conflicts.source_row || '行为同户同人但内容不一，以前者为准，需核查' as detail_zh
from conflicts
inner join core.quarter
    on conflicts.quarter_index = quarter.quarter_index
inner join staging.input_file as first_file
    on conflicts.first_file_number = first_file.file_number
inner join staging.input_file as second_file
    on conflicts.file_number = second_file.file_number
