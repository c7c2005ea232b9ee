-- what:   Leads that must be fixed, by unit and kind: open at the last issue, gone by this one, new.
--         Patterns of whole villages are to be looked at, never to be fixed, so that none is here.
-- grain:  one row per unit and rule
-- key:    unit, problem
-- units:  leads
-- source: mart.finding
-- reader: 整改清单
with leads as (
    select
        coalesce(village.zone, place.zone, place.division_name, finding.division) as unit,
        finding_rule.name_zh as problem,
        finding.rule,
        finding.subject_kind,
        finding.subject_id,
        bool_or(finding.quarter = $before) as was_open,
        bool_or(finding.quarter = $quarter) as is_open
    from mart.finding as finding
    inner join mart.finding_rule as finding_rule
        on finding.rule = finding_rule.rule
    left join core.village as village
        on finding.division = village.village_code
    left join core.division as place
        on finding.division = place.division
    where finding.severity = 'must_fix'
        and finding.quarter in ($before, $quarter)
    group by all
)

select
    unit,
    problem,
    count(*) filter (where was_open) as open_before,
    count(*) filter (where was_open and not is_open) as fixed,
    count(*) filter (where is_open and not was_open) as new
from leads
where $unit = '' or unit = $unit
group by all
order by all
