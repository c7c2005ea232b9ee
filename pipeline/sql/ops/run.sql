-- what:   The run: what it read and as of when.
-- grain:  one row
-- key:    run_id
-- units:  files, rows, quarters
-- source: options of the run, input files
-- reader: manifest, bulletin last page
with inputs as (
    select
        count(*) as input_files,
        count(*) filter (where status = 'refused') as refused_files,
        cast(coalesce(sum(rows_in), 0) as bigint) as rows_in,
        cast(coalesce(sum(rows_accepted), 0) as bigint) as rows_accepted,
        cast(coalesce(sum(rows_rejected), 0) as bigint) as rows_rejected
    from ops.input_file
),

quarters as (
    select min(quarter) as first_quarter, count(*) as quarter_count
    from core.quarter
)

select
    run.run_id,
    run.program_version,
    run.as_of_quarter,
    run.line_kind,
    quarters.first_quarter,
    quarters.quarter_count,
    inputs.input_files,
    inputs.refused_files,
    inputs.rows_in,
    inputs.rows_accepted,
    inputs.rows_rejected
from core.run
cross join inputs
cross join quarters
