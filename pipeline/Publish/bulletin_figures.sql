-- what:   The figures of one bulletin: the whole place at every quarter, the places in it at one. The
--         whole is exact; of its parts small counts and their complements are hidden.
-- grain:  one row per figure, quarter and division
-- key:    figure, quarter, division
-- units:  as the figure says
-- source: mart.figure, mart.figure_public
-- reader: quarterly bulletins, annual report
with chosen as (
    select
        shown.*,
        shown.level = case when $unit = '' then 'city' else 'zone' end as is_whole
    from mart.figure_public as shown
    left join core.division as town
        on shown.level = 'town'
        and town.level = 'town'
        and shown.division = town.division
    where case
        when $unit = '' then shown.level = 'city' or shown.quarter = $quarter
        when shown.level = 'zone' then shown.division = $unit
        else shown.level = 'town' and town.zone = $unit and shown.quarter = $quarter
    end
)

select
    chosen.figure,
    chosen.quarter,
    chosen.division,
    case when chosen.is_whole then exact.numerator else chosen.numerator end as numerator,
    case when chosen.is_whole then exact.denominator else chosen.denominator end as denominator,
    chosen.code,
    chosen.is_hidden and not chosen.is_whole as is_hidden
from chosen
inner join mart.figure as exact
    on chosen.figure = exact.figure
    and chosen.quarter = exact.quarter
    and chosen.level = exact.level
    and chosen.division = exact.division
