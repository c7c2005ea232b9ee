-- what:    Members in the five stages whose pupils are due a living subsidy, in all and by stage.
-- name_zh: 应享受生活费补助学生人数
-- name_en: Pupils due a living subsidy
-- formula_zh: 小学至大专在读成员数，先以学校名单为准，其次以教育表、台账为准
-- grain:   one row per village, quarter, suffix
-- key:     village_code, quarter, suffix
-- quarters: own
-- units:   people
-- period:  s
-- formula: members in 小学, 初中, 高中, 中职 or 大专 by the school list in force, else by 教育, else by the
--          register
-- source:  Art. 8
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
-- suffixes: primary=小学, junior=初中, senior=高中, vocational=中职（含技校）, college=大专
with due as (
    select quarter, village_code, education_stage
    from core.student
    where is_subsidy_due
)

select
    snapshot.quarter,
    snapshot.village_code,
    cast(null as varchar) as suffix,
    count(due.education_stage) as numerator
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
    count(*)
from due
group by all
