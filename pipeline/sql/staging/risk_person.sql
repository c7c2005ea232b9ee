-- what:   Who lives in a household: counts that bear on its risk.
-- grain:  one row per household and quarter
-- key:    household_key, quarter
-- quarters: own
-- units:  people, months
-- source: core.member
-- reader: staging.risk_history
with limits as (
    select
        max(value) filter (where name = 'risk_elder_age') as elder_age,
        max(value) filter (where name = 'risk_child_age') as child_age,
        max(value) filter (where name = 'severe_disability_grade_max') as severe_grade
    from reference.parameter
),

members as (
    select
        member.quarter,
        member.household_key,
        member.is_head,
        member.sex,
        member.age_years,
        member.education,
        member.health,
        member.is_in_school,
        member.is_in_dibao,
        member.work_months,
        member.skill,
        member.work_place <> '99' and member.work_months > 0 as is_working,
        member.work_place in ('03', '04') as is_far_away,
        member.disability_grade is not null or member.health = '04' as is_disabled,
        member.disability_grade <= limits.severe_grade as is_severely_disabled,
        member.age_years >= limits.elder_age as is_elder,
        member.age_years < limits.child_age as is_child
    from core.member
    cross join limits
)

select
    household_key,
    quarter,
    max(age_years) filter (where is_head) as head_age,
    bool_or(sex = '2') filter (where is_head) as is_head_female,
    count(*) filter (where is_elder) as elder_people,
    count(*) filter (where is_child) as child_people,
    count(*) filter (where is_in_school) as student_people,
    count(*) filter (where health in ('02', 'L2')) as chronic_people,
    count(*) filter (where health in ('03', 'L1')) as serious_people,
    count(*) filter (where is_disabled) as disabled_people,
    count(*) filter (where is_severely_disabled) as severe_people,
    count(*) filter (where is_in_dibao) as dibao_people,
    count(*) filter (where is_working) as working_people,
    count(*) filter (where is_working and is_far_away) as far_people,
    sum(cast(work_months as integer)) filter (where is_working) as work_months,
    count(*) filter (where skill is not null and skill not in ('02', '99')) as skilled_people,
    max(education) filter (where education in ('01', '02', '03', '04', '05')) as best_education
from members
group by all
