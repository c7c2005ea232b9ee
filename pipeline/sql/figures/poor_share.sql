-- what:    Poor people of the registered rural population, where a village sheet gives it.
-- name_zh: 相对贫困发生率（村表总人口口径）
-- name_en: Poverty rate on the population of the village sheets
-- formula_zh: 未脱贫人数 ÷ 最近一期村情况表总人口；没有该表的村不计
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: poor_people / population of the latest village sheet; villages without one count in
--         neither
-- source:  Art. 2
-- reader:  mart.figure
-- better:  down
-- headline: yes
-- additive: yes
select
    account_village.quarter,
    account_village.village_code,
    case when village_fact.all_people is null then 0 else account_village.value end as numerator,
    coalesce(village_fact.all_people, 0) as denominator
from staging.account_village
inner join core.quarter
    on account_village.quarter = quarter.quarter
inner join staging.village_fact
    on account_village.village_code = village_fact.village_code
    and quarter.quarter_index = village_fact.quarter_index
where account_village.stock = 'poor'
    and account_village.unit = 'people'
    and account_village.flow = 'closing'
