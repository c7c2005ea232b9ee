-- what:    Households with labour that have a member with a skill: by the register, or trained in
--          the year.
-- name_zh: 有劳动能力户掌握技能比例
-- name_en: Households with labour with a skilled member
-- formula_zh: 有技能劳动力、有技能状况登记或当年参加培训成员的有劳动能力户 ÷ 有劳动能力户
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: households with labour with a member of labour code 02 技能劳动力, a 技能状况 other than 无技能, or
--          a training project of the year / households with labour
-- source:  Art. 6
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
with skilled as (
    select quarter, household_key
    from core.member
    where labor = '02' or skill not in ('无技能', '无', '没有技能')
    union
    select quarter, household_key
    from staging.project_person
    where project_kind = '7'
),

known as (
    select quarter, village_code
    from core.member
    where labor is not null or skill is not null
    union
    select household.quarter, household.village_code
    from skilled
    inner join core.household
        on skilled.quarter = household.quarter
        and skilled.household_key = household.household_key
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(skilled.household_key) as numerator,
    count(household_review.household_key) as denominator
from core.snapshot
semi join known
    on snapshot.quarter = known.quarter
    and snapshot.village_code = known.village_code
left join mart.household_review
    on snapshot.quarter = household_review.quarter
    and snapshot.village_code = household_review.village_code
    and household_review.has_labour
left join skilled
    on household_review.quarter = skilled.quarter
    and household_review.household_key = skilled.household_key
group by all
