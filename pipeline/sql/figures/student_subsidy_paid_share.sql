-- what:    Of the pupils due a living subsidy those whom 教育 in force says were given it, in all
--          and by stage. Counties without such a sheet count in neither.
-- name_zh: 生活费补助到位率
-- name_en: Share of due pupils given the living subsidy
-- formula_zh: “是否享受政策”为是的应享受学生 ÷ 应享受学生，限现行名单涵盖的责任单位
-- grain:   one row per village, quarter, suffix
-- key:     village_code, quarter, suffix
-- units:   share
-- period:  s
-- formula: pupils due with 是否享受政策 = 是 / pupils due, responsible units that a sheet in force
--          speaks for
-- source:  Art. 8
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
-- suffixes: primary=小学, junior=初中, senior=高中, vocational=中职（含技校）, college=大专
with due as (
    select
        student.quarter,
        student.village_code,
        student.education_stage,
        coalesce(student.is_subsidy_paid, false) as is_paid
    from core.student
    inner join core.division_village
        on student.village_code = division_village.village_code
        and division_village.level = 'zone'
    inner join staging.education_coverage
        on student.quarter = education_coverage.quarter
        and division_village.division = education_coverage.unit
    where student.is_subsidy_due
)

select
    snapshot.quarter,
    snapshot.village_code,
    cast(null as varchar) as suffix,
    count(*) filter (where due.is_paid) as numerator,
    count(due.is_paid) as denominator
from core.snapshot
left join due
    on snapshot.quarter = due.quarter
    and snapshot.village_code = due.village_code
group by all
union all
select
    quarter,
    village_code,
    '_' || education_stage,
    count(*) filter (where is_paid),
    count(*)
from due
group by all
