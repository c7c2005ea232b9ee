-- what:   First reasons of the exited households on the quarter's priority lists.
-- grain:  one row per group of reasons
-- key:    reason_group
-- units:  households
-- source: risk.contribution, risk.capacity, follow_up.assignment
-- reader: 模型说明
select
    contribution.reason_group,
    count(*) as households
from risk.contribution as contribution
inner join follow_up.assignment as assignment
    on contribution.quarter = assignment.quarter
    and contribution.household_key = assignment.household_key
inner join reference.parameter as most
    on most.name = 'priority_list_households'
inner join core.village as village
    on assignment.village_code = village.village_code
left join risk.capacity as capacity
    on village.town = capacity.town
    and assignment.quarter = capacity.quarter
where contribution.quarter = $quarter
    and contribution.reason_rank = 1
    and assignment.priority_in_town <= least(most.value, coalesce(capacity.visit_capacity, most.value))
group by contribution.reason_group
order by households desc, contribution.reason_group
