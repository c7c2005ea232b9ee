-- what:   Figures of earlier quarters that this publication prints otherwise than the one before
--         it, and what the change is made of. Each part is what a build with that change alone
--         gives.
-- filled: by FillRevision
-- grain:  one row per figure, quarter and division that changed
-- key:    figure, quarter, level, division
-- units:  as the figure's; printed_before + the four parts = printed_now
-- source: mart.figure of both publications, builds between them
-- reader: bulletin, dashboard
select
    figure.figure,
    figure.quarter,
    figure.level,
    figure.division,
    figure.division_name,
    figure.value as printed_before,
    figure.value as printed_now,
    figure.value as late_rows,
    figure.value as corrected_rows,
    figure.value as rule_change,
    figure.value as program_change,
    input_file.file as previous_run
from mart.figure
inner join ops.input_file
    on figure.division = input_file.file
where false
