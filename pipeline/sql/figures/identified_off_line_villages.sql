-- what:    Poor villages that, when their income and population were first known, did not meet the
--          line of identification of a village.
-- name_zh: 识别时不符合标准的相对贫困村数
-- name_en: Poor villages that did not meet the identification line
-- formula_zh: 首次有数据时村民人均可支配收入按物价折算不低于识别线，或在册人口不足户籍人口规定比例的相对贫困村数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   villages
-- period:  s
-- formula: poor villages whose first village sheet with income and population shows income / price
--          level ≥ 8,000 yuan of 2014, or registered people < 5 % of the population; null before it
-- source:  Art. 2
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
with limits as (
    select
        max(value) filter (where name = 'identification_village_line_yuan') as line_yuan,
        max(value) filter (where name = 'identification_village_share') as poor_share
    from reference.parameter
),

registered as (
    select quarter, village_code, cast(sum(people) as bigint) as people
    from core.household
    group by all
),

judged as (
    select
        quarter.quarter,
        quarter.quarter_index,
        village_fact.village_code,
        village_fact.income_pc_yuan >= limits.line_yuan * price_level.price_level
        or registered.people < limits.poor_share * village_fact.all_people as is_off
    from staging.village_fact
    inner join core.quarter
        on village_fact.quarter_index = quarter.quarter_index
    inner join core.price_level
        on quarter.year = price_level.year
    inner join registered
        on quarter.quarter = registered.quarter
        and village_fact.village_code = registered.village_code
    cross join limits
    where village_fact.income_pc_yuan is not null and village_fact.all_people > 0
    qualify quarter.quarter_index = min(quarter.quarter_index) over (
        partition by village_fact.village_code
    )
)

select
    snapshot.quarter,
    snapshot.village_code,
    case when judged.is_off then 1 when not judged.is_off then 0 end as numerator
from core.snapshot
left join judged
    on snapshot.village_code = judged.village_code
    and snapshot.quarter >= judged.quarter
where snapshot.is_poor_village
