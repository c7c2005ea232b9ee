-- what:   What each change between two publications does to the figures of every quarter that both
--         print; a place that one of them alone prints counts as 0 in the other.
-- grain:  one row per figure, quarter and division that changed
-- key:    figure, quarter, level, division
-- units:  as the figure's
-- source: what changed, and it after steps 1 new program, 2 new rules, 3 late rows
-- reader: mart.revision
insert into mart.revision by name
select
    figure,
    quarter,
    level,
    division,
    changed.division_name,
    changed.before as printed_before,
    changed.now as printed_now,
    coalesce(program.value, 0) - coalesce(changed.before, 0) as program_change,
    coalesce(rules.value, 0) - coalesce(program.value, 0) as rule_change,
    coalesce(late.value, 0) - coalesce(rules.value, 0) as late_rows,
    coalesce(changed.now, 0) - coalesce(late.value, 0) as corrected_rows,
    $previous as previous_run
from temp.revision_changed as changed
left join temp.revision_step_1 as program
    using (figure, quarter, level, division)
left join temp.revision_step_2 as rules
    using (figure, quarter, level, division)
left join temp.revision_step_3 as late
    using (figure, quarter, level, division)
