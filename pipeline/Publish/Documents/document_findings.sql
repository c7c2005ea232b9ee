-- what:   Leads to check of one quarter with their places, for the auditor's workbook.
-- grain:  one row per lead
-- key:    rule, subject_kind, subject_id
-- units:  yuan
-- source: mart.finding
-- reader: 需核查线索
select
    coalesce(place.zone, zone.zone, '全市') as unit,
    finding_rule.name_zh,
    finding.severity,
    coalesce(finding.article, '') as article,
    coalesce(town.division_name, '') as town,
    division.division_name as place_name,
    finding.subject_kind,
    finding.subject_id,
    finding.amount_yuan,
    finding.detail_zh,
    finding.first_seen_quarter,
    finding.rule
from mart.finding as finding
inner join mart.finding_rule as finding_rule
    on finding.rule = finding_rule.rule
inner join core.division as division
    on finding.division = division.division
left join core.division as place
    on place.level in ('village', 'town')
    and finding.division = place.division
left join core.division as town
    on town.level = 'town'
    and town.division = case when place.level = 'village' then place.parent_division else place.division end
left join (select distinct division, division as zone from core.division where level = 'zone') as zone
    on finding.division = zone.division
where finding.quarter = $quarter
order by unit, finding.severity, finding.rule, finding.division, finding.subject_id
