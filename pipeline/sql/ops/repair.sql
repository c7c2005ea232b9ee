-- what:   Repairs and notes, counted by file, sheet, column and rule.
-- grain:  one row per file, sheet, column and rule
-- key:    file, file_id, sheet, "column", rule
-- quarters: own
-- units:  rows
-- source: intake
-- reader: rejects workbooks, dashboard of data quality
with repairs as (
    select file_id, sheet, column_name, rule, rows, first_row
    from staging.repair
)

select
    input_file.file,
    input_file.file_id,
    repairs.sheet,
    coalesce(repairs.column_name, '') as "column",
    repairs.rule,
    intake_rule.kind,
    intake_rule.name_zh,
    repairs.rows,
    repairs.first_row,
    input_file.quarter
from repairs
inner join staging.input_file
    on repairs.file_id = input_file.file_id
left join reference.intake_rule
    on repairs.rule = intake_rule.rule
