-- what:   The seeded re-check sample of each year: exited households to be visited again, and
--         villages to be searched for missed households. Stratified, remote villages over-drawn.
--         The draw is a pure function of the published seed and the register: whoever has both
--         can replay it.
-- grain:  one row per year’s fourth quarter and subject drawn
-- key:    quarter, subject_kind, subject_id
-- quarters: own
-- units:  weight: how many subjects of its stratum one drawn subject stands for
-- source: Art. 25
-- reader: re-check teams, mart.recheck_result
with settings as (
    select
        cast(max(value) filter (where name = 'recheck_seed') as bigint) as seed,
        cast(max(value) filter (where name = 'recheck_households') as bigint) as households,
        cast(max(value) filter (where name = 'recheck_villages') as bigint) as villages,
        cast(max(value) filter (where name = 'recheck_remote_factor') as bigint) as factor
    from reference.parameter
),

strata as (
    select
        units.quarter,
        units.subject_kind,
        units.stratum,
        count(*) as size,
        case
            when units.subject_kind = 'household' then settings.households else settings.villages
        end as wanted,
        cast(count(*) * case when bool_or(units.is_remote) then settings.factor else 1 end
            as bigint) as pull
    from staging.recheck_unit as units
    cross join settings
    group by units.quarter, units.subject_kind, units.stratum, settings.households,
        settings.villages, settings.factor
),

pulled as (
    select
        strata.*,
        cast(sum(pull) over of_kind as bigint) as all_pull,
        least(wanted, cast(sum(size) over of_kind as bigint)) as total
    from strata
    window of_kind as (partition by quarter, subject_kind)
),

floors as (
    select
        pulled.*,
        total * pull // all_pull as whole,
        row_number() over (
            partition by quarter, subject_kind
            order by total * pull % all_pull desc, stratum
        ) as remainder_rank
    from pulled
),

draws as (
    select
        quarter,
        subject_kind,
        stratum,
        size,
        cast(least(size, whole + case
            when remainder_rank <= total - cast(sum(whole) over of_kind as bigint) then 1 else 0
        end) as bigint) as drawn
    from floors
    window of_kind as (partition by quarter, subject_kind)
),

ordered as (
    select
        units.quarter,
        units.subject_kind,
        units.subject_id,
        units.village_code,
        units.stratum,
        settings.seed,
        row_number() over (
            partition by units.quarter, units.subject_kind, units.stratum
            order by
                md5(settings.seed || ':' || units.quarter || ':' || units.subject_id),
                units.subject_id
        ) as draw_number
    from staging.recheck_unit as units
    cross join settings
)

select
    ordered.quarter,
    ordered.subject_kind,
    ordered.subject_id,
    ordered.village_code,
    ordered.stratum,
    draws.size as stratum_size,
    draws.drawn as stratum_drawn,
    ordered.draw_number,
    cast(draws.size / draws.drawn as decimal(18, 6)) as weight,
    ordered.seed
from ordered
inner join draws
    on ordered.quarter = draws.quarter
    and ordered.subject_kind = draws.subject_kind
    and ordered.stratum = draws.stratum
where ordered.draw_number <= draws.drawn
