-- what:   One figure of a publication with its definition, by code or by name, quarter and division.
-- grain:  one row; none when there is no such figure, several when several places bear the name
-- key:    code
-- units:  as the unit column says
-- source: mart.figure, mart.figure_definition
-- reader: verb trace
select
    figure.code,
    figure.figure,
    figure.quarter,
    figure.level,
    figure.division,
    figure.division_name,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.unit,
    definition.name_zh,
    definition.period,
    definition.formula,
    definition.article,
    definition.is_additive,
    definition.sql_file
from mart.figure as figure
inner join mart.figure_definition as definition
    on figure.figure = definition.figure
where
    figure.code = $code
    or (
        figure.figure = $figure
        and figure.quarter = $quarter
        and $division in (figure.division, figure.division_name)
    )
order by figure.division <> $division, figure.level, figure.division
