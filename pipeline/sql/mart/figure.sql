-- what:   Every figure at every level: villages added up to towns, counties, zones and the city;
--         non-additive figures computed at each level.
-- grain:  one row per figure, quarter and division
-- key:    figure, quarter, level, division
-- units:  unit column; value = numerator / denominator where there is one, else numerator
-- source: sql/figures
-- reader: bulletin, dashboard, sql prompt
with placed as (
    select
        figure_village.source_file || coalesce(figure_village.suffix, '') as figure,
        figure_village.quarter,
        figure_village.village_code,
        figure_village.numerator,
        figure_village.denominator,
        figure_header.headline = 'yes' and figure_village.suffix is null as is_headline,
        coalesce(snapshot.is_poor_village, false) as is_poor_village
    from staging.figure_village
    inner join staging.figure_header
        on figure_village.source_file = figure_header.figure
    left join core.snapshot
        on figure_village.village_code = snapshot.village_code
        and figure_village.quarter = snapshot.quarter
),

by_side as (
    select figure, quarter, village_code, numerator, denominator
    from placed
    union all
    select
        figure || case when is_poor_village then '_in' else '_out' end as figure,
        quarter,
        village_code,
        numerator,
        denominator
    from placed
    where is_headline
),

town_sums as (
    select
        by_side.figure,
        by_side.quarter,
        division_village.division as town,
        sum(by_side.numerator) as numerator,
        sum(by_side.denominator) as denominator
    from by_side
    inner join core.division_village
        on by_side.village_code = division_village.village_code
        and division_village.level = 'town'
    group by all
),

town_parents as (
    select distinct above.level, above.division, town.division as town
    from core.division_village as town
    inner join core.division_village as above
        on town.village_code = above.village_code
        and above.level <> 'village'
    where town.level = 'town'
),

summed as (
    select
        town_sums.figure,
        town_sums.quarter,
        town_parents.level,
        town_parents.division,
        cast(sum(town_sums.numerator) as decimal(24, 6)) as numerator,
        cast(sum(town_sums.denominator) as decimal(24, 6)) as denominator
    from town_sums
    inner join town_parents
        on town_sums.town = town_parents.town
    group by all
),

computed as (
    select
        figure_level.source_file || coalesce(figure_level.suffix, '') as figure,
        figure_level.quarter,
        figure_level.level,
        figure_level.division,
        figure_level.numerator,
        figure_level.denominator
    from staging.figure_level
),

figures as (
    select figure, quarter, 'village' as level, village_code as division, numerator, denominator
    from by_side
    union all
    select * from summed
    union all
    select * from computed
)

select
    figures.figure,
    figures.quarter,
    figures.level,
    figures.division,
    division.division_name,
    figures.numerator,
    figures.denominator,
    case
        when figures.denominator is null then cast(figures.numerator as double)
        when figures.denominator <> 0
            then cast(figures.numerator as double) / cast(figures.denominator as double)
    end as value,
    figure_definition.unit,
    left(md5(concat_ws('|', figures.figure, figures.quarter, figures.level, figures.division)), 10)
        as code,
    coalesce(quarter.is_open, false) as is_open
from figures
inner join core.division
    on figures.level = division.level
    and figures.division = division.division
inner join mart.figure_definition
    on figures.figure = figure_definition.figure
left join core.quarter
    on figures.quarter = quarter.quarter
