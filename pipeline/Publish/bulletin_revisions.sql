-- what:   Numbers of earlier quarters that this publication prints otherwise than the one before, at
--         one place, with the main reason. No issue prints a forecast.
-- grain:  one row per figure and quarter
-- key:    figure, quarter
-- units:  as the figure says
-- source: mart.revision
-- reader: 修订说明
select
    coalesce(definition.name_zh, revision.figure) as name_zh,
    revision.quarter,
    revision.printed_before,
    revision.printed_now,
    case greatest(
        abs(coalesce(revision.late_rows, 0)), abs(coalesce(revision.corrected_rows, 0)),
        abs(coalesce(revision.rule_change, 0)), abs(coalesce(revision.program_change, 0))
    )
        when abs(coalesce(revision.late_rows, 0)) then '补报数据'
        when abs(coalesce(revision.corrected_rows, 0)) then '更正数据'
        when abs(coalesce(revision.rule_change, 0)) then '口径调整'
        else '程序更新'
    end as why,
    coalesce(definition.unit, '') as unit
from mart.revision as revision
inner join mart.figure_public as figure
    on revision.figure = figure.figure
    and revision.quarter = figure.quarter
    and revision.level = figure.level
    and revision.division = figure.division
    and not figure.is_hidden
left join mart.figure_definition as definition
    on revision.figure = definition.figure
where revision.division = $division
    and revision.quarter < $quarter
    and not starts_with(revision.figure, 'exit_forecast')
order by revision.quarter desc, revision.figure
