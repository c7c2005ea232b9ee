-- what:    The two growth tests of lending: to the poor areas against the province's loans, and to
--         poor households against farm households.
-- name_zh: 贷款增速差
-- name_en: Growth of lending beyond its yardstick
-- formula_zh: 贷款同比增速 − 对照贷款同比增速；缺任一项的不计算
-- grain:   one row per level, division, quarter, suffix
-- key:     level, division, quarter, suffix
-- quarters: own and earlier
-- units:   share
-- period:  s
-- formula: growth on the year before - growth of the yardstick; no row where either is not supplied
-- source:  Art. 14
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: no
-- suffixes: area=贫困地区贷款与全省各项贷款, household=贫困户贷款与农户贷款
with poor as (
    select
        quarter.quarter_index,
        division_village.level,
        division_village.division,
        cast(sum(loan_village.balance_yuan) as double) as balance_yuan
    from staging.loan_village
    inner join core.quarter
        on loan_village.quarter = quarter.quarter
    inner join core.division_village
        on loan_village.village_code = division_village.village_code
    group by all
),

growths as (
    select
        now.quarter_index,
        now.level,
        now.division,
        cast(now.all_loans_yuan as double) / nullif(cast(earlier.all_loans_yuan as double), 0) - 1
            as all_growth,
        cast(now.farm_loans_yuan as double) / nullif(cast(earlier.farm_loans_yuan as double), 0) - 1
            as farm_growth,
        poor.balance_yuan / nullif(poor_earlier.balance_yuan, 0) - 1 as poor_growth
    from staging.bank_balance as now
    inner join staging.bank_balance as earlier
        on now.level = earlier.level
        and now.division = earlier.division
        and now.quarter_index - 4 = earlier.quarter_index
    left join poor
        on now.level = poor.level
        and now.division = poor.division
        and now.quarter_index = poor.quarter_index
    left join poor as poor_earlier
        on now.level = poor_earlier.level
        and now.division = poor_earlier.division
        and earlier.quarter_index = poor_earlier.quarter_index
)

select
    quarter.quarter,
    growths.level,
    growths.division,
    '_area' as suffix,
    cast(growths.all_growth - loan_growth.all_loans_growth_share as decimal(24, 6)) as numerator
from growths
inner join core.quarter
    on growths.quarter_index = quarter.quarter_index
inner join reference.loan_growth
    on quarter.year = loan_growth.year
where growths.all_growth is not null and loan_growth.all_loans_growth_share is not null
union all
select
    quarter.quarter,
    growths.level,
    growths.division,
    '_household' as suffix,
    cast(growths.poor_growth - growths.farm_growth as decimal(24, 6)) as numerator
from growths
inner join core.quarter
    on growths.quarter_index = quarter.quarter_index
where growths.poor_growth is not null and growths.farm_growth is not null
