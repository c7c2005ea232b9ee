-- what:   Every input file up to the as-of quarter, with its control total: rows_in is the sum of
--         the five.
-- grain:  one row per file and layout, or sheet refused beside others
-- key:    file, file_id
-- units:  rows = lines after the header
-- source: intake; duplicates found across the files of a snapshot, or within a file
-- reader: bulletin last page, checks/control_total
with repeats as (
    select
        file_number,
        count(*) filter (where not is_conflict) as duplicates,
        count(*) filter (where is_conflict) as conflicts
    from staging.roster_repeat
    group by all
)

select
    input_file.file,
    input_file.file_id,
    input_file.sha256,
    input_file.layout,
    input_file.source_system,
    input_file.taken_date,
    input_file.quarter,
    case when input_file.refusal_rule is null then 'accepted' else 'refused' end as status,
    input_file.rows_in,
    input_file.rows_staged - coalesce(repeats.duplicates, row_repeat.rows_repeated, 0)
    - coalesce(repeats.conflicts, 0) as rows_accepted,
    input_file.rows_rejected + coalesce(repeats.conflicts, 0) as rows_rejected,
    coalesce(repeats.duplicates, row_repeat.rows_repeated, 0) as rows_duplicate,
    input_file.rows_blank,
    input_file.rows_total,
    input_file.refusal_rule,
    input_file.refusal_reason
from staging.input_file
left join repeats
    on input_file.file_number = repeats.file_number
left join staging.row_repeat
    on input_file.file_id = row_repeat.file_id
