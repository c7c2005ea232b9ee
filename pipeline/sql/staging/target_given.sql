-- what:   Targets as decided: the office’s own stand over those of the reference data.
-- grain:  one row per year and division
-- key:    year, division
-- units:  people, households, villages
-- source: data/reference/targets.csv; 年度脱贫任务分解表
-- reader: staging.target_village, mart.target, figures/village_target, checks/targets_add_up
select
    coalesce(office.year, target.year) as year,
    coalesce(office.division, target.division) as division,
    coalesce(office.people, target.people) as people,
    office.households,
    coalesce(office.villages, target.villages) as villages,
    case when office.division is null then target.origin else 'office' end as origin
from reference.target
full join staging.target_office as office
    on target.year = office.year
    and target.division = office.division
