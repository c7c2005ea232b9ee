-- what:   Figures as public documents may print them: town level and above, small counts and
--         their complements hidden over the whole release, satisfaction of too few answers too.
-- grain:  one row per figure, quarter and division
-- key:    figure, quarter, level, division
-- units:  unit column; value = numerator / denominator where there is one, else numerator
-- source: mart.figure; figures.md, Small cells
-- reader: bulletins, annual report, town sheets, web notices, static site
with few_answers as (
    select asked.quarter, asked.level, asked.division
    from mart.figure as asked
    inner join reference.parameter
        on parameter.name = 'satisfaction_least_households'
        and asked.figure = 'satisfaction_share'
        and asked.denominator < parameter.value
),

marked as (
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
        coalesce(hidden_cell.is_numerator_hidden, false)
        or few_answers.division is not null as is_numerator_hidden,
        coalesce(hidden_cell.is_denominator_hidden, false)
        or few_answers.division is not null as is_denominator_hidden
    from mart.figure as published
    left join staging.hidden_cell
        on published.figure = hidden_cell.figure
        and published.quarter = hidden_cell.quarter
        and published.level = hidden_cell.level
        and published.division = hidden_cell.division
    left join few_answers
        on starts_with(published.figure, 'satisfaction_share')
        and published.quarter = few_answers.quarter
        and published.level = few_answers.level
        and published.division = few_answers.division
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
