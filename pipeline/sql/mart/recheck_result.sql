-- what:   What the re-check sample found so far: wrongly exited households among those drawn, and
--         missed people among the unregistered of the villages drawn, weighted by stratum, with
--         95 % bounds (Wilson, over the effective sample) against the limit.
-- grain:  one row per year’s fourth quarter and measure with at least one result
-- key:    quarter, measure
-- units:  households; rate, low, high as shares
-- source: 抽查核查登记表; Art. 25
-- reader: bulletin, annual report
with results as (
    select
        sample.quarter,
        'wrong_exit' as measure,
        sample.weight,
        1 as size,
        checked.check_verdict = 'wrong_exit' as is_hit
    from follow_up.recheck_sample as sample
    inner join core.spot_check as checked
        on sample.subject_kind = 'household'
        and sample.subject_id = checked.household_key
        and checked.check_kind = 'recheck'
        and checked.check_subject = 'exited'
        and checked.check_quarter >= sample.quarter
    qualify row_number() over (
        partition by sample.quarter, sample.subject_id
        order by checked.check_date desc, checked.file_id, checked.sheet, checked.source_row
    ) = 1
    union all
    select
        sample.quarter,
        'missed',
        sample.weight,
        coalesce(checked.people, 1),
        checked.check_verdict = 'missed'
    from follow_up.recheck_sample as sample
    inner join core.spot_check as checked
        on sample.subject_kind = 'village'
        and sample.subject_id = checked.village_code
        and checked.check_kind = 'recheck'
        and checked.check_subject = 'unregistered'
        and left(checked.check_quarter, 4) in (
            left(sample.quarter, 4), cast(cast(left(sample.quarter, 4) as integer) + 1 as varchar)
        )
),

sums as (
    select
        quarter,
        measure,
        count(*) as checked_households,
        count(*) filter (where is_hit) as hit_households,
        sum(cast(weight * size as decimal(24, 6))) as total,
        coalesce(sum(cast(weight * size as decimal(24, 6))) filter (where is_hit), 0) as hits,
        sum(cast(weight * size * weight * size as decimal(30, 6))) as squares
    from results
    group by all
),

rates as (
    select
        sums.*,
        hits / total as rate,
        cast(total as double) * cast(total as double) / cast(squares as double) as effective,
        cast(interval_z.value as double) as z,
        limits.value as limit_share
    from sums
    inner join reference.parameter as interval_z
        on interval_z.name = 'interval_z'
    inner join reference.parameter as limits
        on limits.name = sums.measure || '_limit_share'
),

bounds as (
    select
        rates.*,
        (rate + z * z / (2 * effective)) / (1 + z * z / effective) as centre,
        z / (1 + z * z / effective)
        * sqrt(rate * (1 - rate) / effective + z * z / (4 * effective * effective)) as reach
    from rates
)

select
    quarter,
    measure,
    checked_households,
    hit_households,
    cast(rate as decimal(18, 6)) as rate,
    cast(greatest(centre - reach, 0) as decimal(18, 6)) as low,
    cast(least(centre + reach, 1) as decimal(18, 6)) as high,
    limit_share,
    centre + reach <= limit_share as is_within_limit
from bounds
