-- what:   What the lists in force say of every registered person: true, false, or null where they
--         cannot speak: no list for the village, the person came onto the register after it was
--         taken, or an ID number is void.
-- grain:  one row per household, person and quarter
-- key:    quarter, household_key, person_key
-- quarters: own and earlier
-- units:  none
-- source: figures.md, Criteria; registry.md, Department files
-- reader: staging.member_guarantee, staging.member_tally, figures, findings
with answers as (
    select
        village_code,
        quarter_index,
        max(list_index) filter (where department = 'dibao') as dibao_index,
        max(list_index) filter (where department = 'tekun') as tekun_index,
        max(list_index) filter (where department = 'disabled') as disabled_index,
        max(list_index) filter (where department = 'resident_medical') as medical_index,
        max(list_index) filter (where department = 'resident_pension') as pension_index
    from staging.department_answer
    group by all
),

matches as (
    select
        quarter_index,
        household_key,
        person_key,
        bool_or(department = 'dibao') as in_dibao,
        bool_or(department = 'tekun') as in_tekun,
        bool_or(department = 'disabled') as in_disabled,
        bool_or(department in ('resident_medical', 'employee_medical')) as in_medical,
        bool_or(department in ('resident_pension', 'employee_pension')) as in_pension
    from staging.department_person
    group by all
),

namesakes as (
    select
        quarter_index,
        household_key,
        person_key,
        bool_or(department = 'dibao') as may_dibao,
        bool_or(department = 'tekun') as may_tekun,
        bool_or(department = 'disabled') as may_disabled,
        bool_or(department in ('resident_medical', 'employee_medical')) as may_medical,
        bool_or(department in ('resident_pension', 'employee_pension')) as may_pension
    from staging.department_namesake
    group by all
),

arrivals as (
    select member.person_key, min(quarter.quarter_index) as first_index
    from core.member
    inner join core.quarter
        on member.quarter = quarter.quarter
    group by all
),

people as (
    select
        quarter.quarter, member.household_key, member.person_key, member.village_code,
        answers.* exclude (village_code, quarter_index),
        matches.* exclude (quarter_index, household_key, person_key),
        namesakes.* exclude (quarter_index, household_key, person_key),
        case when not member.is_id_void then arrivals.first_index end as known_index
    from core.member
    inner join core.quarter
        on member.quarter = quarter.quarter
    inner join arrivals
        on member.person_key = arrivals.person_key
    left join answers
        on member.village_code = answers.village_code
        and quarter.quarter_index = answers.quarter_index
    left join matches
        on quarter.quarter_index = matches.quarter_index
        and member.household_key = matches.household_key
        and member.person_key = matches.person_key
    left join namesakes
        on quarter.quarter_index = namesakes.quarter_index
        and member.household_key = namesakes.household_key
        and member.person_key = namesakes.person_key
)

select
    quarter,
    household_key,
    person_key,
    village_code,
    case when in_dibao then true
        when known_index <= dibao_index and may_dibao is not true then false end as in_dibao_list,
    case when in_tekun then true
        when known_index <= tekun_index and may_tekun is not true then false end as in_tekun_list,
    case when in_disabled then true
        when known_index <= disabled_index and may_disabled is not true then false
    end as in_disabled_list,
    case when in_medical then true
        when known_index <= medical_index and may_medical is not true then false
    end as in_medical_list,
    case when in_pension then true
        when known_index <= pension_index and may_pension is not true then false
    end as in_pension_list
from people
