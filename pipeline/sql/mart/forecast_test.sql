-- what:   The year-end forecast of past quarters against what the year became: exits of the year
--         that stand at its end. Past forecasts use what is known now, late exits included.
-- grain:  one row per quarter of a finished year, but its last, and division down to the town
-- key:    quarter, level, division
-- units:  people
-- source: figures exit_forecast_people_year_end, exited_people_ytd
-- reader: analysts; coverage of the interval in the bulletin's method note
with forecasts as (
    select
        figure.quarter,
        figure.level,
        figure.division,
        figure.division_name,
        max(figure.numerator) filter (
            where figure.figure = 'exit_forecast_people_year_end'
        ) as forecast_people,
        max(figure.numerator) filter (
            where figure.figure = 'exit_forecast_people_year_end_low'
        ) as low_people,
        max(figure.numerator) filter (
            where figure.figure = 'exit_forecast_people_year_end_high'
        ) as high_people
    from mart.figure
    where starts_with(figure.figure, 'exit_forecast_people_year_end') and figure.level <> 'village'
    group by all
),

-- at the year's end the forecast without the households still poor is what stands
standing as (
    select
        division_village.level,
        division_village.division,
        exit_claim.booked_year as year,
        sum(exit_claim.people) as actual_people
    from core.exit_claim
    inner join core.division_village
        on exit_claim.village_code = division_village.village_code
        and division_village.level <> 'village'
    where coalesce(exit_claim.ended_quarter, '9999') > exit_claim.booked_year || 'Q4'
    group by all
)

select
    forecasts.quarter,
    forecasts.level,
    forecasts.division,
    forecasts.division_name,
    cast(forecasts.forecast_people as bigint) as forecast_people,
    cast(forecasts.low_people as bigint) as low_people,
    cast(forecasts.high_people as bigint) as high_people,
    cast(coalesce(standing.actual_people, 0) as bigint) as actual_people,
    coalesce(standing.actual_people, 0) between forecasts.low_people and forecasts.high_people
        as is_covered
from forecasts
inner join core.quarter
    on forecasts.quarter = quarter.quarter
    and not quarter.is_year_end
inner join core.quarter as year_end
    on quarter.year = year_end.year
    and year_end.is_year_end
left join standing
    on forecasts.level = standing.level
    and forecasts.division = standing.division
    and quarter.year = standing.year
