-- what:   What each department's list in force says of a village's registered people: due (应享), had
--         by the register's word (已享), named by the list, missed, wrongly in.
-- grain:  one row per department, village and quarter answered
-- key:    department, quarter, village_code
-- quarters: own
-- units:  people
-- source: registry.md, Department files
-- reader: mart.department_match
with tallies as (
    select 'dibao' as department, quarter, village_code, is_dibao_due as is_due,
        is_dibao_claimed as is_had, in_dibao_list as is_listed,
        is_dibao_due and not is_covered as is_missed,
        in_dibao_list and not (is_dibao_due or is_tekun_due) as is_wrong, people
    from staging.member_tally
    union all
    select 'tekun', quarter, village_code, is_tekun_due, is_tekun_claimed, in_tekun_list,
        is_tekun_due and not is_covered, in_tekun_list and not is_tekun_due, people
    from staging.member_tally
    union all
    select 'disabled', quarter, village_code, is_disabled, is_certified, in_disabled_list,
        is_certified and not in_disabled_list, in_disabled_list and not is_disabled, people
    from staging.member_tally
    union all
    select 'resident_medical', quarter, village_code, true, is_medical_claimed, in_medical_list,
        not in_medical_list, false, people
    from staging.member_tally
    union all
    select 'resident_pension', quarter, village_code, is_pension_due, is_pension_claimed,
        in_pension_list, is_pension_due and not in_pension_list, false, people
    from staging.member_tally
),

judged as (
    select
        department,
        quarter,
        village_code,
        coalesce(sum(people) filter (where is_due), 0) as due_people,
        coalesce(sum(people) filter (where is_had), 0) as had_people,
        coalesce(sum(people) filter (where is_listed), 0) as listed_people,
        coalesce(sum(people) filter (where is_had and is_listed), 0) as overlap_people,
        coalesce(sum(people) filter (where is_missed), 0) as missed_people,
        coalesce(sum(people) filter (where is_wrong), 0) as wrong_people,
        coalesce(sum(people) filter (where is_listed is null), 0) as unclear_people
    from tallies
    group by all
),

named as (
    select department, quarter, village_code,
        count(distinct person_key) filter (where how = 'id') as named_people,
        count(distinct person_key) filter (where how = 'weak') as weak_people
    from core.department_match
    group by all
)

select
    department_answer.department,
    quarter.quarter,
    department_answer.village_code,
    department_answer.taken_date,
    judged.due_people,
    judged.had_people,
    coalesce(judged.listed_people, named.named_people, 0) as listed_people,
    judged.overlap_people,
    judged.missed_people,
    judged.wrong_people,
    judged.unclear_people,
    coalesce(named.weak_people, 0) as weak_people
from staging.department_answer
inner join core.quarter
    on department_answer.quarter_index = quarter.quarter_index
left join judged
    on department_answer.department = judged.department
    and quarter.quarter = judged.quarter
    and department_answer.village_code = judged.village_code
left join named
    on department_answer.department = named.department
    and quarter.quarter = named.quarter
    and department_answer.village_code = named.village_code
