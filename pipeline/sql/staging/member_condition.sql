-- what:   What the members of a household say of its criteria.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- units:  people
-- source: figures.md, Criteria; a school list fills in where the register does not say, and never
--         overrules a child it says is out of school
-- reader: mart.household_review
with limits as (
    select
        max(value) filter (where name = 'compulsory_age_from') as age_from,
        max(value) filter (where name = 'compulsory_age_to') as age_to,
        max(value) filter (where name = 'severe_disability_grade_max') as severe_grade
    from reference.parameter
),

members as (
    select
        member.quarter,
        member.household_key,
        member.is_in_dibao,
        member.labor,
        case when member.has_resident_medical or not member.is_newborn
            then member.has_resident_medical end as is_insured,
        member.school_age_years between limits.age_from and limits.age_to as is_of_age,
        coalesce(member.is_in_school, student_now.person_key is not null)
        or coalesce(member.disability_grade <= limits.severe_grade, false)
        or coalesce(not member.is_in_school and member.education in ('03', '04', '05'), false)
            as is_schooled,
        member.is_in_school is null as is_school_unknown
    from core.member
    cross join limits
    left join staging.student_now
        on member.quarter = student_now.quarter
        and member.person_key = student_now.person_key
)

select
    quarter,
    household_key,
    cast(count(*) filter (where labor in ('01', '02')) as integer) as able_people,
    cast(count(*) filter (where labor is null) as integer) as labour_unknown_people,
    cast(count(*) filter (where not is_in_dibao) as integer) as not_dibao_people,
    cast(count(*) filter (where is_in_dibao is null) as integer) as dibao_unknown_people,
    cast(count(*) filter (where not is_insured) as integer) as uninsured_people,
    cast(count(*) filter (where is_insured is null) as integer) as insurance_unknown_people,
    cast(count(*) filter (where is_of_age) as integer) as of_age_people,
    cast(count(*) filter (where is_of_age and not is_schooled and not is_school_unknown) as integer)
        as out_of_school_people,
    cast(count(*) filter (where is_of_age and not is_schooled and is_school_unknown) as integer)
        as school_unknown_people
from members
group by all
