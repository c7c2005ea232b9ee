-- what:   Villages in which a pattern of invented data is far more frequent than in the rest of the
--         city in the same quarter.
-- grain:  one row per pattern, quarter and village
-- key:    pattern, quarter, village_code
-- units:  households, shares
-- source: Art. 25; thresholds in data/reference/parameters.csv
-- reader: findings income_bunched_above_line, income_digit_heaping, exit_rush_last_days
with limits as (
    select
        max(value) filter (where name = 'pattern_excess_sigma') as least_sigma,
        max(value) filter (where name = 'pattern_minimum_households') as minimum_households
    from reference.parameter
),

villages as (
    select
        pattern,
        quarter,
        village_code,
        count(*) as households,
        count(*) filter (where is_odd) as odd_households
    from staging.household_pattern
    group by all
),

-- the rest of the city, one added to each side so that the share is never 0 or 1
compared as (
    select
        villages.*,
        (sum(odd_households) over (partition by pattern, quarter) - odd_households + 1)
        / (sum(households) over (partition by pattern, quarter) - households + 2) as usual_share
    from villages
)

select
    compared.pattern,
    compared.quarter,
    compared.village_code,
    compared.households,
    compared.odd_households,
    cast(compared.usual_share * 100 as decimal(9, 1)) as usual_percent
from compared
cross join limits
where compared.households >= limits.minimum_households
    and compared.odd_households - compared.households * compared.usual_share
    >= limits.least_sigma * sqrt(
        compared.households * compared.usual_share * (1 - compared.usual_share)
    )
