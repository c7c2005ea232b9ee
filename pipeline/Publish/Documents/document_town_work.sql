-- what:   What is open in a town: rows sent back, leads that must be fixed, households without a cadre.
-- grain:  one row per town and thing
-- key:    town, kind, name
-- units:  rows, leads, households
-- source: ops.reject, mart.finding, follow_up.assignment
-- reader: town sheets
with towns as (
    select division as town, village_code
    from core.division_village
    where level = 'town'
)

select towns.town, 'reject' as kind, '' as name, count(*) as number
from ops.reject as reject
inner join towns
    on reject.village_code = towns.village_code
where reject.quarter = $quarter
group by all
union all
select towns.town, 'finding', finding_rule.name_zh, count(*)
from mart.finding as finding
inner join mart.finding_rule as finding_rule
    on finding.rule = finding_rule.rule
inner join towns
    on finding.division = towns.village_code
where finding.quarter = $quarter
    and finding.severity = 'must_fix'
    and finding.subject_kind <> 'village'
group by all
union all
select towns.town, 'unhelped', '', count(*) filter (where assignment.is_short)
from follow_up.assignment as assignment
inner join towns
    on assignment.village_code = towns.village_code
where assignment.quarter = $quarter
group by all
order by all
