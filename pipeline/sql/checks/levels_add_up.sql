-- what:   Towns add up to their county, counties and zones to the city, for every additive figure.
-- grain:  one row per figure, division and quarter where they do not
-- key:    place, quarter, detail
-- units:  as the figure
-- source: figures.md: every level sums exactly
-- reader: ops.check
with additive as (
    select figure.figure, figure.quarter, figure.level, figure.division, figure.numerator,
        coalesce(figure.denominator, 0) as denominator
    from mart.figure
    inner join mart.figure_definition
        on figure.figure = figure_definition.figure
    where figure_definition.is_additive
),

parts as (
    select additive.figure, additive.quarter, additive.level as part_level,
        case when additive.level = 'zone' then 'city' else parent.level end as level,
        parent.division, additive.numerator, additive.denominator
    from additive
    inner join core.division
        on additive.level = division.level
        and additive.division = division.division
    inner join core.division as parent
        on division.parent_division = parent.division
        and parent.level <> 'zone'
    where additive.level <> 'city'
),

summed as (
    select figure, quarter, part_level, level, division,
        sum(numerator) as numerator, sum(denominator) as denominator
    from parts
    group by all
)

select
    summed.division as place,
    summed.quarter,
    coalesce(additive.numerator, 0) - summed.numerator as size,
    'figure=' || summed.figure || ' level=' || summed.level
    || ' parts=' || summed.part_level as detail
from summed
left join additive
    on summed.figure = additive.figure
    and summed.quarter = additive.quarter
    and summed.level = additive.level
    and summed.division = additive.division
where additive.numerator is distinct from summed.numerator
    or additive.denominator is distinct from summed.denominator
