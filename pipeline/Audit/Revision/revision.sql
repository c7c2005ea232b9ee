-- what:   What each change between two publications does to the figures of every quarter that both
--         print; a place that one of them alone prints counts as 0 in the other.
-- grain:  one row per figure, quarter and division that changed
-- key:    figure, quarter, level, division
-- units:  as the figure's
-- source: steps 0 before, 1 new program, 2 new rules, 3 late rows, 4 now
-- reader: mart.revision
insert into mart.revision by name
select
    figure,
    quarter,
    level,
    division,
    coalesce(now_printed.division_name, before.division_name) as division_name,
    before.value as printed_before,
    now_printed.value as printed_now,
    coalesce(program.value, 0) - coalesce(before.value, 0) as program_change,
    coalesce(rules.value, 0) - coalesce(program.value, 0) as rule_change,
    coalesce(late.value, 0) - coalesce(rules.value, 0) as late_rows,
    coalesce(now_printed.value, 0) - coalesce(late.value, 0) as corrected_rows,
    $previous as previous_run
from temp.revision_step_0 as before
full join temp.revision_step_4 as now_printed
    using (figure, quarter, level, division)
left join temp.revision_step_1 as program
    using (figure, quarter, level, division)
left join temp.revision_step_2 as rules
    using (figure, quarter, level, division)
left join temp.revision_step_3 as late
    using (figure, quarter, level, division)
where before.value is distinct from now_printed.value
    and quarter in (select printed.quarter from temp.revision_step_0 as printed)
    and quarter <= (select max(printed.quarter) from temp.revision_step_4 as printed)
