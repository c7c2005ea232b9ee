-- what:   What the members of a household say of its criteria.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- units:  people
-- source: figures.md, Criteria; a school list fills in where the register does not say, and never
--         overrules a child it says is out of school
-- reader: mart.household_review
with limits as (
    select
        quarter,
        max(value) filter (where parameter = 'compulsory_age_from') as age_from,
        max(value) filter (where parameter = 'compulsory_age_to') as age_to,
        max(value) filter (where parameter = 'severe_disability_grade_max') as severe_grade
    from core.rule
    group by all
),

members as (
    select
        member.quarter,
        member.household_key,
        member_guarantee.is_covered,
        member.labor,
        case when member_guarantee.is_insured or not member.is_newborn
            then member_guarantee.is_insured end as is_insured,
        member.school_age_years between limits.age_from and limits.age_to as is_of_age,
        coalesce(member.is_in_school, student_now.person_key is not null)
        or coalesce(member.disability_grade <= limits.severe_grade, false)
        or coalesce(member.education in ('03', '04', '05'), false) as is_schooled,
        member.is_in_school is null as is_school_unknown
    from core.member
    inner join limits
        on member.quarter = limits.quarter
    inner join staging.member_guarantee
        on member.quarter = member_guarantee.quarter
        and member.household_key = member_guarantee.household_key
        and member.person_key = member_guarantee.person_key
    left join staging.student_now
        on member.quarter = student_now.quarter
        and member.person_key = student_now.person_key
)

select
    quarter,
    household_key,
    cast(count(*) filter (where labor in ('01', '02')) as integer) as able_people,
    cast(count(*) filter (where labor is null) as integer) as labour_unknown_people,
    cast(count(*) filter (where not is_covered) as integer) as uncovered_people,
    cast(count(*) filter (where is_covered is null) as integer) as coverage_unknown_people,
    cast(count(*) filter (where not is_insured) as integer) as uninsured_people,
    cast(count(*) filter (where is_insured is null) as integer) as insurance_unknown_people,
    cast(count(*) filter (where is_of_age) as integer) as of_age_people,
    cast(count(*) filter (where is_of_age and not is_schooled and not is_school_unknown) as integer)
        as out_of_school_people,
    cast(count(*) filter (where is_of_age and not is_schooled and is_school_unknown) as integer)
        as school_unknown_people
from members
group by all
