-- what:   Columns of the list of input files, filled before the first table is made.
-- makes:  staging.input_file
-- grain:  no row
-- key:    file_number
-- units:  rows
-- source: intake
-- reader: staging, ops
select
    cast(null as integer) as file_number,
    cast(null as varchar) as file_id,
    cast(null as varchar) as file,
    cast(null as varchar) as sha256,
    cast(null as varchar) as layout,
    cast(null as varchar) as source_system,
    cast(null as date) as taken_date,
    cast(null as varchar) as quarter,
    cast(null as integer) as quarter_index,
    cast(null as bigint) as rows_in,
    cast(null as bigint) as rows_staged,
    cast(null as bigint) as rows_rejected,
    cast(null as bigint) as rows_blank,
    cast(null as bigint) as rows_total,
    cast(null as varchar) as refusal_rule,
    cast(null as varchar) as refusal_reason
where false
