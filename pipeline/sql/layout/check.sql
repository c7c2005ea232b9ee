-- what:   Columns of the outcome of every check: a rule holds when no row breaks it.
-- makes:  ops.check
-- grain:  one row per rule
-- key:    rule
-- units:  rows
-- source: sql/checks
-- reader: run report, manifest
select
    cast(null as varchar) as source_file,
    cast(null as varchar) as rule,
    cast(null as varchar) as what,
    cast(null as bigint) as failures,
    cast(null as varchar) as detail
where false
