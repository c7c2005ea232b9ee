-- what:    People of compulsory school age who are not in school, exemptions apart.
-- name_zh: 义务教育阶段失学辍学人数
-- name_en: School-age people not in school
-- formula_zh: 8月31日满6至15周岁、不在校、未完成义务教育且无重度残疾的成员数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   people
-- period:  s
-- formula: members aged 6–15 on the last 31 August, not in school, neither finished nor severely
--         disabled
-- source:  Art. 3, 8
-- reader:  mart.figure
-- better:  down
-- headline: yes
-- additive: yes
with known as (
    select quarter, village_code
    from mart.household_review
    group by all
    having bool_or(education in ('pass', 'fail')) or not bool_or(education = 'no_data')
)

select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(member_condition.out_of_school_people), 0) as numerator
from core.snapshot
inner join known
    on snapshot.quarter = known.quarter
    and snapshot.village_code = known.village_code
left join core.household
    on snapshot.quarter = household.quarter
    and snapshot.village_code = household.village_code
left join staging.member_condition
    on household.quarter = member_condition.quarter
    and household.household_key = member_condition.household_key
group by all
