-- what:    Income that the industry projects in force state for registered households.
-- name_zh: 产业项目收益
-- name_en: Income from industry projects
-- formula_zh: 最近一期产业项目（户）表中在册户的收益之和；无现行表的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   yuan
-- period:  s
-- formula: sum of 收益 of the latest 项目(户) 产业 in force, registered households; no row
--         where none is in force
-- source:  Art. 5
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with lists as (
    select distinct list_quarter.quarter
    from staging.list_quarter
    inner join staging.list_file
        on list_quarter.file_id = list_file.file_id
    where list_file.layout = 'g_project_industry'
)

select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(industry_household.income_yuan), 0) as numerator
from core.snapshot
inner join lists
    on snapshot.quarter = lists.quarter
left join staging.industry_household
    on snapshot.quarter = industry_household.quarter
    and snapshot.village_code = industry_household.village_code
group by all
