-- what:   Every figure published has its definition.
-- grain:  one row per figure without one
-- key:    place, quarter, detail
-- units:  rows
-- source: figures.md: mart.figure_definition
-- reader: ops.check
select
    'city' as place,
    max(figure_village.quarter) as quarter,
    count(*) as size,
    'figure=' || figure_village.source_file || coalesce(figure_village.suffix, '') as detail
from staging.figure_village
anti join mart.figure_definition
    on figure_village.source_file || coalesce(figure_village.suffix, '') = figure_definition.figure
group by figure_village.source_file, figure_village.suffix
