-- what:   Every figure at every level: villages added up to towns, counties, zones and the city;
--         non-additive figures computed at each level.
-- grain:  one row per figure, quarter and division
-- key:    figure, quarter, level, division
-- units:  unit column; value = numerator / denominator where there is one, else numerator
-- source: sql/figures
-- reader: bulletin, dashboard, sql prompt
with summed as (
    select
        figure_place.figure,
        figure_place.quarter,
        division_village.level,
        division_village.division,
        division_village.division_name,
        cast(sum(figure_place.numerator) as decimal(24, 6)) as numerator,
        cast(sum(figure_place.denominator) as decimal(24, 6)) as denominator
    from staging.figure_place
    inner join core.division_village
        on figure_place.village_code = division_village.village_code
    group by all
),

computed as (
    select
        figure_level.source_file || coalesce(figure_level.suffix, '') as figure,
        figure_level.quarter,
        figure_level.level,
        figure_level.division,
        division.division_name,
        figure_level.numerator,
        figure_level.denominator
    from staging.figure_level
    inner join core.division
        on figure_level.level = division.level
        and figure_level.division = division.division
),

figures as (
    select * from summed
    union all
    select * from computed
)

select
    figures.figure,
    figures.quarter,
    figures.level,
    figures.division,
    figures.division_name,
    figures.numerator,
    figures.denominator,
    case
        when figures.denominator is null then cast(figures.numerator as double)
        when figures.denominator <> 0
            then cast(figures.numerator as double) / cast(figures.denominator as double)
    end as value,
    figure_definition.unit
from figures
inner join mart.figure_definition
    on figures.figure = figure_definition.figure
