-- what:   Columns of the list of Parquet paths by layout, filled before the first table is made.
-- makes:  staging.input_path
-- grain:  no row
-- key:    layout, path_number
-- units:  none
-- source: intake
-- reader: staging, through one variable a layout
select
    cast(null as varchar) as layout,
    cast(null as integer) as path_number,
    cast(null as varchar) as path,
    cast(null as integer) as quarter_index
where false
