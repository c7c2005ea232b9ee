-- what:   Numbers that no public document may print: counts of 1 to 4 people or households and the
--         complements from which they would follow.
-- grain:  one row per figure, quarter and division that hides something
-- key:    figure, quarter, level, division
-- units:  none
-- source: figures.md, Small cells; small_cell_max
-- reader: mart.figure_public
-- filled: by HiddenCells
select
    figure.figure,
    figure.quarter,
    figure.level,
    figure.division,
    true as is_numerator_hidden,
    true as is_denominator_hidden
from mart.figure
inner join staging.figure_trait
    on figure.figure = figure_trait.figure
inner join staging.division_sum
    on figure.division = division_sum.division
inner join reference.parameter
    on parameter.name = 'small_cell_max'
where false
