-- what:   Figures that differ between two publications, or stand on one side alone.
-- grain:  one row per figure, quarter and division that differs
-- key:    figure, quarter, level, division
-- units:  as the figure's
-- source: mart.figure of both runs
-- reader: verb diff
select
    coalesce(after.figure, before.figure) as figure,
    coalesce(after.quarter, before.quarter) as quarter,
    coalesce(after.level, before.level) as level,
    coalesce(after.division, before.division) as division,
    coalesce(after.division_name, before.division_name) as division_name,
    before.value as before,
    after.value as after,
    after.value - before.value as change
from before_run.mart.figure as before
full join after_run.mart.figure as after
    on
        before.figure = after.figure
        and before.quarter = after.quarter
        and before.level = after.level
        and before.division = after.division
where
    (before.value, before.numerator, before.denominator)
    is distinct from (after.value, after.numerator, after.denominator)
    and $level in ('all', coalesce(after.level, before.level))
order by all
