-- what:   Columns of the tall table that every additive file of sql/figures feeds, at the village
--         grain.
-- makes:  staging.figure_village
-- grain:  no row
-- key:    source_file, suffix, quarter, village_code
-- units:  as the figure says
-- source: sql/figures
-- reader: mart.figure
select
    cast(null as varchar) as source_file,
    cast(null as varchar) as suffix,
    cast(null as varchar) as quarter,
    cast(null as varchar) as village_code,
    cast(null as decimal(24, 6)) as numerator,
    cast(null as decimal(24, 6)) as denominator
where false
