-- what:    Children of compulsory age whom the register says are out of school; and, where the
--          schools' lists cover the responsible unit,
--          children with a valid ID number whom no list names.
-- name_zh: 义务教育阶段适龄儿童疑似未在校
-- what_zh: 台账登记不在校的义务教育阶段适龄儿童；学校名单覆盖的责任单位，还包括身份证号有效而名单中没有的儿童。
-- sure_zh: 在外地就读的可能不在名单中，须逐人核实。
-- grain:   one row per child and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 3, 8
-- reader:  mart.finding
-- severity: must_fix
-- why:     nobody of compulsory age may be out of school
-- sure:    out of school by the register: as sure as the register; not on a list: a lead, the
--          child may go to school outside the city
-- tested:  tests/Warehouse/SchoolTests, tests/EndToEnd/CleanCityTests
with limits as (
    select
        quarter,
        max(value) filter (where parameter = 'compulsory_age_from') as age_from,
        max(value) filter (where parameter = 'compulsory_age_to') as age_to,
        max(value) filter (where parameter = 'severe_disability_grade_max') as severe_grade,
        max(value) filter (where parameter = 'school_list_unit_share') as unit_share
    from core.rule
    group by all
),

children as (
    select
        member.quarter,
        member.person_key,
        member.village_code,
        division_village.division as unit,
        member.is_id_void,
        member.is_in_school,
        student_now.person_key is not null as is_listed
    from core.member
    inner join limits
        on member.quarter = limits.quarter
    inner join core.division_village
        on member.village_code = division_village.village_code
        and division_village.level = 'zone'
    left join staging.student_now
        on member.quarter = student_now.quarter
        and member.person_key = student_now.person_key
    where member.school_age_years between limits.age_from and limits.age_to
        and not coalesce(member.disability_grade <= limits.severe_grade, false)
        and not coalesce(
            member.is_in_school is not true and member.education in ('03', '04', '05'), false
        )
),

units as (
    select
        quarter,
        unit,
        count(*) filter (where is_listed) as listed_children,
        count(*) as pupil_children
    from children
    where is_in_school and not is_id_void
    group by all
),

judged as (
    select
        children.quarter,
        children.person_key,
        children.village_code,
        case
            when not children.is_in_school and children.is_listed
                then '建档立卡登记为非在校，但在校生名单中有其学籍，需核实是否实际在校'
            when not children.is_in_school then '建档立卡登记为非在校，需核实并劝返'
            when not children.is_listed and not children.is_id_void
                and units.listed_children >= limits.unit_share * units.pupil_children
                and units.listed_children > 0
                then '各学段在校生名单中均未查到（按身份证号比对），需核实就读学校'
        end as detail_zh
    from children
    inner join limits
        on children.quarter = limits.quarter
    left join units
        on children.quarter = units.quarter
        and children.unit = units.unit
)

select
    quarter,
    village_code as division,
    'person' as subject_kind,
    person_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '疑似失学线索：' || detail_zh as detail_zh
from judged
where detail_zh is not null
qualify row_number() over (
    partition by quarter, person_key
    order by village_code, detail_zh
) = 1
