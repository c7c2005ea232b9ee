-- what:   Columns of the headers of sql/figures, filled before the first table is made.
-- makes:  staging.figure_header
-- grain:  no row
-- key:    figure
-- units:  none
-- source: headers of sql/figures
-- reader: mart.figure_definition
select
    cast(null as varchar) as figure,
    cast(null as varchar) as name_zh,
    cast(null as varchar) as name_en,
    cast(null as varchar) as unit,
    cast(null as varchar) as period,
    cast(null as varchar) as formula,
    cast(null as varchar) as article,
    cast(null as varchar) as better,
    cast(null as varchar) as headline,
    cast(null as varchar) as additive,
    cast(null as varchar) as suffixes,
    cast(null as varchar) as sql_file,
    cast(null as varchar) as formula_zh
where false
