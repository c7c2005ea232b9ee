-- what:   Shares found by spot checks of the year so far at every level, each with a 95 % Wilson
--         interval over the households sampled: people of one household stand or fall together.
-- grain:  one row per measure, quarter, division and part (share, low, high, n)
-- key:    measure, quarter, level, division, suffix
-- quarters: own and earlier
-- units:  share; n in households
-- source: 抽查核查登记表; Art. 25
-- reader: figures satisfaction_share, wrong_exit_share, missed_share
with measured as (
    select
        'satisfaction' as measure, check_quarter, village_code, 1 as weight,
        satisfaction in ('satisfied', 'fairly') as is_hit
    from core.spot_check
    where satisfaction is not null
    union all
    select 'wrong_exit', check_quarter, village_code, coalesce(people, 1),
        check_verdict = 'wrong_exit'
    from core.spot_check
    where check_subject = 'exited'
    union all
    select 'missed', check_quarter, village_code, coalesce(people, 1), check_verdict = 'missed'
    from core.spot_check
    where check_subject = 'unregistered'
),

counted as (
    select
        measured.measure,
        quarter.quarter,
        division_village.level,
        division_village.division,
        cast(sum(measured.weight) filter (where measured.is_hit) as bigint) as hits,
        cast(sum(measured.weight) as bigint) as total,
        count(*) as households
    from measured
    inner join core.quarter
        on left(measured.check_quarter, 4) = left(quarter.quarter, 4)
        and measured.check_quarter <= quarter.quarter
    inner join core.division_village
        on measured.village_code = division_village.village_code
    group by all
),

rates as (
    select
        counted.*,
        coalesce(hits, 0) / nullif(total, 0) as rate,
        cast(parameter.value as double) as z
    from counted
    inner join reference.parameter
        on parameter.name = 'interval_z'
),

bounds as (
    select
        rates.*,
        (rate + z * z / (2 * households)) / (1 + z * z / households) as centre,
        z / (1 + z * z / households)
        * sqrt(rate * (1 - rate) / households + z * z / (4.0 * households * households)) as reach
    from rates
)

select
    bounds.measure,
    bounds.quarter,
    bounds.level,
    bounds.division,
    parts.suffix,
    case
        when parts.suffix is null then coalesce(bounds.hits, 0)
        when parts.suffix = '_n' then bounds.households
        when parts.suffix = '_low' then greatest(round(bounds.centre - bounds.reach, 6), 0)
        else least(round(bounds.centre + bounds.reach, 6), 1)
    end as numerator,
    case when parts.suffix is null then bounds.total end as denominator
from bounds
cross join (values (null), ('_n'), ('_low'), ('_high')) as parts (suffix)
