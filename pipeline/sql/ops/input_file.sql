-- what:   Every input file up to the as-of quarter, with its control total: rows_in is the sum of
--         the five.
-- grain:  one row per file and layout, or sheet refused beside others
-- key:    file, file_id
-- units:  rows = lines after the header
-- source: intake; duplicates found across the files of a snapshot, within a file, or all of a file
--         whose bytes came before with the same date
-- reader: bulletin last page, checks/control_total
with repeats as (
    select
        file_number,
        count(*) filter (where not is_conflict) as duplicates,
        count(*) filter (where is_conflict) as conflicts
    from staging.roster_repeat
    group by all
),

counted as (
    select
        input_file.file,
        input_file.file_id,
        input_file.sha256,
        input_file.layout,
        input_file.source_system,
        input_file.taken_date,
        input_file.quarter,
        input_file.rows_in,
        input_file.rows_staged,
        input_file.rows_rejected,
        input_file.rows_blank,
        input_file.rows_total,
        input_file.refusal_rule,
        input_file.refusal_reason,
        coalesce(repeats.conflicts, 0) as conflicts,
        coalesce(
            repeats.duplicates,
            case when list_file.file_id is null then input_file.rows_staged end,
            row_repeat.rows_repeated,
            0
        ) as duplicates
    from staging.input_file
    left join repeats
        on input_file.file_number = repeats.file_number
    left join staging.list_file
        on input_file.file_id = list_file.file_id
    left join staging.row_repeat
        on input_file.file_id = row_repeat.file_id
)

select
    file,
    file_id,
    sha256,
    layout,
    source_system,
    taken_date,
    quarter,
    case when refusal_rule is null then 'accepted' else 'refused' end as status,
    rows_in,
    rows_staged - duplicates - conflicts as rows_accepted,
    rows_rejected + conflicts as rows_rejected,
    duplicates as rows_duplicate,
    rows_blank,
    rows_total,
    refusal_rule,
    refusal_reason
from counted
