-- what:   Villages in which a pattern of invented data is far more frequent than in the rest of the
--         city. Exits are counted from the first quarter on, so that a few a quarter add up.
-- grain:  one row per pattern, quarter and village
-- key:    pattern, quarter, village_code
-- units:  households, percent
-- source: Art. 25; excess in standard deviations of arcsine-transformed shares
-- reader: findings income_bunched_above_line, income_digit_heaping, exit_rush_last_days
with limits as (
    select
        max(value) filter (where name = 'pattern_excess_sigma') as least_sigma,
        max(value) filter (where name = 'pattern_minimum_households') as minimum_households
    from reference.parameter
),

counted as (
    select
        pattern,
        case when pattern = 'income_digit_heaping' then quarter else '' end as since_quarter,
        quarter,
        village_code,
        count(*) as households,
        count(*) filter (where is_odd) as odd_households
    from staging.household_pattern
    group by all
),

villages as (
    select
        pattern,
        quarter,
        village_code,
        odd_households > 0 as is_new,
        sum(households) over so_far as households,
        sum(odd_households) over so_far as odd_households,
        sum(households) over city_so_far as city_households,
        sum(odd_households) over city_so_far as city_odd_households
    from counted
    window
        so_far as (partition by pattern, since_quarter, village_code order by quarter),
        city_so_far as (partition by pattern, since_quarter order by quarter)
),

rest as (
    select
        villages.*,
        city_households - households as rest_households,
        city_odd_households - odd_households as rest_odd_households
    from villages
    where is_new
),

-- one added to each side so that the share of the rest of the city is never 0 or 1
compared as (
    select rest.*, (rest_odd_households + 1) / (rest_households + 2) as usual_share
    from rest
)

select
    compared.pattern,
    compared.quarter,
    compared.village_code,
    cast(compared.households as integer) as households,
    cast(compared.odd_households as integer) as odd_households,
    cast(100 * compared.rest_odd_households / compared.rest_households as decimal(9, 1))
        as usual_percent
from compared
cross join limits
where compared.households >= limits.minimum_households
    and compared.rest_households >= limits.minimum_households
    and 2 * sqrt(compared.households) * (
        asin(sqrt(compared.odd_households / compared.households)) - asin(sqrt(compared.usual_share))
    ) >= limits.least_sigma
