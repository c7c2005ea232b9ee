-- what:   Rural consumer prices against 2014; years without an index keep the last level known.
-- grain:  one row per year
-- key:    year
-- units:  2014 = 1
-- source: data/reference/rural_cpi.csv
-- reader: figures/identified_above_line_households
with known as (
    select
        year,
        cast(round(exp(sum(ln(index_previous_year / 100)) over (order by year)), 8)
            as decimal(12, 8)) as price_level
    from reference.rural_cpi
),

years as (
    select cast(unnest(range(2014, 2051)) as integer) as year
)

select
    years.year,
    coalesce(known.price_level, 1) as price_level
from years
asof left join known
    on years.year >= known.year
