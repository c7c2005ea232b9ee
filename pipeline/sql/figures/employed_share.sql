-- what:    People who can work that have work: months worked, a job project, or a public-welfare
--          post.
-- name_zh: 有劳动能力人口就业率
-- name_en: People able to work who have work
-- formula_zh: 有劳动能力户中务工1个月以上、有在岗就业项目或公益性岗位的成员 ÷ 有劳动能力人数（未填的按成员劳动技能计，以该人数为限）
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: in households with labour: members with 务工时间 ≥ 1 month, a job project in force or a
--          post, at most 有劳动能力人数 / 有劳动能力人数; where it is not stated, members able to work
-- source:  Art. 6
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with workers as (
    select quarter, household_key, person_key
    from core.member
    where work_months >= 1
    union
    select quarter, household_key, person_key
    from staging.project_person
    where project_kind = '6'
    union
    select quarter, household_key, person_key
    from staging.public_post_now
),

known as (
    select quarter, village_code
    from core.member
    where work_months is not null
    union
    select snapshot.quarter, snapshot.village_code
    from core.snapshot
    inner join staging.list_quarter
        on snapshot.quarter = list_quarter.quarter
    inner join staging.list_file
        on list_quarter.file_id = list_file.file_id
        and list_file.layout in ('g_project_job', 'own_public_post')
),

households as (
    select
        household.quarter,
        household.village_code,
        household.household_key,
        coalesce(household.labour_people, member_condition.able_people) as labour_people,
        count(workers.person_key) as worker_people
    from core.household
    inner join staging.member_condition
        on household.quarter = member_condition.quarter
        and household.household_key = member_condition.household_key
    left join workers
        on household.quarter = workers.quarter
        and household.household_key = workers.household_key
    where coalesce(household.labour_people, member_condition.able_people) >= 1
    group by all
)

select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(least(households.worker_people, households.labour_people)), 0) as numerator,
    coalesce(sum(households.labour_people), 0) as denominator
from core.snapshot
semi join known
    on snapshot.quarter = known.quarter
    and snapshot.village_code = known.village_code
left join households
    on snapshot.quarter = households.quarter
    and snapshot.village_code = households.village_code
group by all
