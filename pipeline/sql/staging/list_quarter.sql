-- what:   Quarters in which a list is in force: from the one it closes, for as many as
--         list_valid_quarters says.
-- grain:  one row per file and quarter
-- key:    file_id, quarter_index
-- quarters: own and earlier
-- units:  quarter_index: quarters since 0000Q1
-- source: pipeline/docs/decisions/0006-lists-in-force.md
-- reader: staging.education_now, staging.student_now, staging.housing_state, figures of projects
with validity as (
    select value as quarters
    from reference.parameter
    where name = 'list_valid_quarters'
)

select
    list_file.file_id,
    list_file.file_number,
    list_file.taken_date,
    list_file.quarter_index as list_index,
    quarter.quarter,
    quarter.quarter_index
from staging.list_file
cross join validity
inner join core.quarter
    on list_file.quarter_index <= quarter.quarter_index
    and quarter.quarter_index < list_file.quarter_index + validity.quarters
