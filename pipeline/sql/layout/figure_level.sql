-- what:   Columns of the tall table that every non-additive file of sql/figures feeds, at every
--         level.
-- makes:  staging.figure_level
-- grain:  no row
-- key:    source_file, suffix, quarter, level, division
-- units:  as the figure says
-- source: sql/figures
-- reader: mart.figure
select
    cast(null as varchar) as source_file,
    cast(null as varchar) as suffix,
    cast(null as varchar) as quarter,
    cast(null as varchar) as level,
    cast(null as varchar) as division,
    cast(null as decimal(24, 6)) as numerator,
    cast(null as decimal(24, 6)) as denominator
where false
