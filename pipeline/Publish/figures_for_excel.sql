-- what:   Figures from city to town with their Chinese names, for a workbook.
-- grain:  one row per figure, quarter and division
-- key:    figure, quarter, level, division
-- units:  as the column unit says
-- source: mart.figure
-- reader: csv/figure.csv
select
    figure.figure,
    definition.name_zh,
    figure.quarter,
    figure.level,
    figure.division,
    figure.division_name,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.unit,
    figure.is_open
from mart.figure as figure
left join mart.figure_definition as definition
    on figure.figure = definition.figure
where figure.level <> 'village'
order by figure.figure, figure.quarter, figure.level, figure.division
