-- Restated numbers with what the change is made of; for the public only those of the city and the responsible units that are public now.
select
    revision.figure,
    revision.quarter,
    revision.division,
    revision.printed_before,
    revision.printed_now,
    revision.late_rows,
    revision.corrected_rows,
    revision.rule_change,
    revision.program_change
from mart.revision
left join mart.figure_public
    on revision.figure = figure_public.figure
    and revision.quarter = figure_public.quarter
    and revision.level = figure_public.level
    and revision.division = figure_public.division
where
    case
        when $is_public then revision.level in ('city', 'zone') and not coalesce(figure_public.is_hidden, false)
        else revision.level <> 'village'
    end
order by revision.quarter desc, revision.figure, revision.level, revision.division
