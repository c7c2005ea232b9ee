-- what:   The figures of one bulletin: the whole place at every quarter, the places in it at one.
-- grain:  one row per figure, quarter and division
-- key:    figure, quarter, division
-- units:  as the figure says
-- source: mart.figure_public
-- reader: quarterly bulletins, annual report
select
    figure.figure,
    figure.quarter,
    figure.division,
    figure.numerator,
    figure.denominator,
    figure.code,
    figure.is_hidden
from mart.figure_public as figure
left join core.division as town
    on figure.level = 'town'
    and town.level = 'town'
    and figure.division = town.division
where case
    when $unit = '' then figure.level = 'city' or figure.quarter = $quarter
    when figure.level = 'zone' then figure.division = $unit
    else figure.level = 'town' and town.zone = $unit and figure.quarter = $quarter
end
