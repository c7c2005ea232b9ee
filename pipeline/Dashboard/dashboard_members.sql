-- Members of the as-of quarter without name and number, head first, then by age.
with labels as (
    select code_list, code, min(label) as label
    from reference.code_list
    group by code_list, code
)

select
    member.household_key,
    coalesce(relation.label, '') as relation,
    coalesce(sex.label, '') as sex,
    member.age_years,
    coalesce(health.label, '') as health,
    coalesce(labor.label, '') as labor,
    coalesce(school.label, '') as school
from core.member
inner join core.run
    on member.quarter = run.as_of_quarter
left join labels as relation
    on relation.code_list = 'relation' and member.relation = relation.code
left join labels as sex
    on sex.code_list = 'sex' and member.sex = sex.code
left join labels as health
    on health.code_list = 'health' and member.health = health.code
left join labels as labor
    on labor.code_list = 'labor' and member.labor = labor.code
left join labels as school
    on school.code_list = 'school_status' and member.school_status = school.code
order by member.household_key, member.is_head desc, member.age_years desc, member.person_key
