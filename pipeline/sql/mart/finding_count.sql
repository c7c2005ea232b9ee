-- what:   Leads counted by rule: a lead about a place counts there and in every place above it.
-- grain:  one row per rule, quarter and division with any lead
-- key:    rule, quarter, level, division
-- quarters: own
-- units:  leads
-- source: mart.finding
-- reader: dashboard, scope files
with places as (
    select
        level,
        division,
        division_name,
        village_code,
        case level when 'village' then 1 when 'town' then 2 when 'city' then 4 else 3 end as span
    from core.division_village
),

above as (
    select distinct
        place.division as place,
        higher.level,
        higher.division,
        higher.division_name
    from places as place
    inner join places as higher
        on place.village_code = higher.village_code
        and (place.span < higher.span or place.division = higher.division)
)

select
    finding.rule,
    finding.quarter,
    above.level,
    above.division,
    above.division_name,
    count(*) as findings,
    count(*) filter (where finding.first_seen_quarter = finding.quarter) as new_findings
from mart.finding
inner join above
    on finding.division = above.place
group by all
