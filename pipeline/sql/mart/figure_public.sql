-- what:   Figures as public documents may print them: town level and above, small counts and
--         their complements hidden over the whole release.
-- grain:  one row per figure, quarter and division
-- key:    figure, quarter, level, division
-- quarters: own
-- units:  unit column; value = numerator / denominator where there is one, else numerator
-- source: mart.figure; figures.md, Small cells
-- reader: bulletins, annual report, town sheets, web notices, static site
with marked as (
    select
        published.figure,
        published.quarter,
        published.level,
        published.division,
        published.division_name,
        published.numerator,
        published.denominator,
        published.value,
        published.unit,
        published.code,
        coalesce(hidden_cell.is_numerator_hidden, false) as is_numerator_hidden,
        coalesce(hidden_cell.is_denominator_hidden, false) as is_denominator_hidden
    from mart.figure as published
    left join staging.hidden_cell
        on published.figure = hidden_cell.figure
        and published.quarter = hidden_cell.quarter
        and published.level = hidden_cell.level
        and published.division = hidden_cell.division
    where published.level <> 'village'
)

select
    figure,
    quarter,
    level,
    division,
    division_name,
    case when not is_numerator_hidden then numerator end as numerator,
    case when not is_denominator_hidden then denominator end as denominator,
    case when not is_numerator_hidden and not is_denominator_hidden then value end as value,
    unit,
    code,
    is_numerator_hidden or is_denominator_hidden as is_hidden
from marked
