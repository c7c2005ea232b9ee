-- what:   Figures of one quarter that another line changes.
-- grain:  one row per figure and division that differs
-- key:    figure, level, division
-- units:  as the unit column says
-- source: mart.figure of the publication and of the simulated build
-- reader: verb simulate
select
    published.figure,
    definition.name_zh,
    published.quarter,
    published.level,
    published.division,
    published.division_name,
    published.value as published,
    simulated.value as simulated,
    simulated.value - published.value as change,
    published.unit
from published_run.mart.figure as published
inner join simulated_run.mart.figure as simulated
    using (figure, quarter, level, division)
inner join published_run.mart.figure_definition as definition
    on published.figure = definition.figure
where
    published.quarter = $quarter
    and $level in ('all', published.level)
    and published.value is distinct from simulated.value
order by published.figure, published.level, published.division
