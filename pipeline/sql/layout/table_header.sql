-- what:   Columns of the headers of all published tables, filled before the first table is made.
-- makes:  staging.table_header
-- grain:  no row
-- key:    table_name
-- units:  none
-- source: headers of the .sql files
-- reader: meta.dictionary
select
    cast(null as varchar) as table_name,
    cast(null as varchar) as what,
    cast(null as varchar) as grain,
    cast(null as varchar) as units,
    cast(null as varchar) as source
where false
