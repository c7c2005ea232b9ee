-- what:    Registered households that an industry project in force names.
-- name_zh: 产业项目带动户数
-- name_en: Households in industry projects
-- formula_zh: 现行产业项目（户）表所列的在册户数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   households
-- period:  s
-- formula: registered households named by 项目(户) 产业 in force
-- source:  Art. 5
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(industry_household.household_key) as numerator
from core.snapshot
left join staging.industry_household
    on snapshot.quarter = industry_household.quarter
    and snapshot.village_code = industry_household.village_code
group by all
