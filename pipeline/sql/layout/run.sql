-- what:   Columns of the run's own facts, one row, filled before the first table is made.
-- makes:  staging.run
-- grain:  no row
-- key:    run_id
-- units:  none
-- source: options of the run
-- reader: core.run, core.quarter
select
    cast(null as varchar) as run_id,
    cast(null as varchar) as program_version,
    cast(null as varchar) as as_of_quarter,
    cast(null as integer) as as_of_index,
    cast(null as varchar) as line_kind
where false
