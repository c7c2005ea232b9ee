-- what:   Numbers of quarters that both publications print and that are no longer what they were:
--         what the steps between are asked about, few against all figures.
-- grain:  one row per figure, quarter and division that changed
-- key:    figure, quarter, level, division
-- units:  as the figure's
-- source: mart.figure of both publications
-- reader: the steps, revision
create or replace temp table revision_changed as
select
    figure,
    quarter,
    level,
    division,
    coalesce(now_printed.division_name, earlier.division_name) as division_name,
    earlier.value as before,
    now_printed.value as now
from previous_run.mart.figure as earlier
full join mart.figure as now_printed
    using (figure, quarter, level, division)
where earlier.value is distinct from now_printed.value
    and quarter in (select printed.quarter from previous_run.mart.figure as printed)
    and quarter <= (select max(printed.quarter) from mart.figure as printed)
