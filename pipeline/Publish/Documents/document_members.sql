-- what:   Members of the households on the priority list, without a name or a number.
-- grain:  one row per member
-- key:    household_key, person_key
-- units:  years
-- source: core.member
-- reader: visit sheets
with labels as (
    select code_list, code, min(label order by label) as label
    from reference.code_list
    group by all
)

select
    member.household_key,
    coalesce(relation.label, '') as relation,
    case member.sex when '1' then '男' when '2' then '女' else '' end as sex,
    member.age_years,
    coalesce(labour.label, '') as labour,
    case when member.is_in_school then coalesce(school.label, '在校') else '' end as school
from core.member as member
inner join follow_up.assignment as assignment
    on member.quarter = assignment.quarter
    and member.household_key = assignment.household_key
inner join reference.parameter as most
    on most.name = 'priority_list_households'
left join labels as relation
    on relation.code_list = 'relation'
    and member.relation = relation.code
left join labels as labour
    on labour.code_list = 'labor'
    and member.labor = labour.code
left join labels as school
    on school.code_list = 'school_status'
    and member.school_status = school.code
where member.quarter = $quarter
    and assignment.priority_in_town <= most.value
order by member.household_key, not member.is_head, member.age_years desc, member.person_key
