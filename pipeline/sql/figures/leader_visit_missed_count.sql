-- what:    Visiting trips that party and government heads owe for the year; known at its end.
-- name_zh: 党政主要领导欠带队走访次数
-- name_en: Visiting trips missed by leaders
-- formula_zh: 名册所列党政主要领导，每人每年2次减实际带队走访次数（一天计一次，不小于0）之和，仅在第四季度计算
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- units:   visits
-- period:  y
-- formula: for each party and government head of a unit of a level that the year’s register
--          names: max(0, 2 − days of trips); fourth quarters alone
-- source:  Art. 23
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: no
with trips as (
    select level, leader_unit, leader_post, year(visit_date) as year,
        count(distinct visit_date) as trips
    from core.leader_visit
    group by all
),

registered as (
    select distinct level, year
    from trips
),

units as (
    select
        quarter.quarter,
        quarter.year,
        registered.level,
        unit.division as unit
    from core.quarter
    inner join registered
        on quarter.year = registered.year and quarter.is_year_end
    inner join core.division as unit
        on registered.level = unit.level
        and (unit.level <> 'zone' or unit.division not in (
            select division_name from core.division where level = 'county'
        ))
),

missed as (
    select
        units.quarter,
        units.level,
        units.unit,
        cast(sum(greatest(parameter.value - coalesce(trips.trips, 0), 0)) as integer) as missed
    from units
    cross join (values ('party_head'), ('government_head')) as posts (leader_post)
    inner join reference.parameter
        on parameter.name = 'leader_visits_per_year'
    left join trips
        on units.year = trips.year
        and units.level = trips.level
        and units.unit is not distinct from coalesce(trips.leader_unit, units.unit)
        and posts.leader_post = trips.leader_post
    group by all
),

placed as (
    select distinct
        missed.quarter,
        missed.level as unit_level,
        missed.unit,
        missed.missed,
        above.level,
        above.division
    from missed
    inner join core.division_village as own
        on missed.level = own.level
        and missed.unit = own.division
    inner join core.division_village as above
        on own.village_code = above.village_code
        and above.level <> 'village'
    where case missed.level
        when 'city' then above.level = 'city'
        when 'county' then above.level in ('city', 'county')
            or (above.level = 'zone' and above.division in (
                select division_name from core.division where division = missed.unit
            ))
        when 'zone' then above.level in ('city', 'county', 'zone')
        else true
    end
)

select
    quarter,
    level,
    division,
    sum(missed) as numerator
from placed
group by all
