-- what:    Registered households that an industry project in force names.
-- name_zh: 产业项目带动户数
-- name_en: Households in industry projects
-- formula_zh: 现行产业项目（户）表所列的在册户数；无现行表的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   households
-- period:  s
-- formula: registered households named by 项目(户) 产业 in force; no row
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
    count(industry_household.household_key) as numerator
from core.snapshot
inner join lists
    on snapshot.quarter = lists.quarter
left join staging.industry_household
    on snapshot.quarter = industry_household.quarter
    and snapshot.village_code = industry_household.village_code
group by all
