-- what:    The two growth tests of lending: to the poor areas against the province's loans, and to
--         poor households against farm households.
-- name_zh: 贷款增速差
-- name_en: Growth of lending beyond its yardstick
-- formula_zh: 贷款同比增速（只计两年同期均报送的银行和地区）− 对照贷款同比增速；缺任一项的不计算
-- grain:   one row per level, division, quarter, suffix
-- key:     level, division, quarter, suffix
-- units:   share
-- period:  s
-- formula: growth on the year before, over the banks and places that both years have, - growth of
--         the yardstick; no row where either is not supplied
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

-- the same banks in the same places a year apart: a bank that began to report is no growth
yearly as (
    select
        now.quarter_index,
        now.level,
        now.division,
        now.all_loans_yuan,
        earlier.all_loans_yuan as earlier_all_yuan,
        case when earlier.farm_loans_yuan is not null then now.farm_loans_yuan end
            as farm_loans_yuan,
        case when now.farm_loans_yuan is not null then earlier.farm_loans_yuan end
            as earlier_farm_yuan
    from staging.bank_balance as now
    inner join staging.bank_balance as earlier
        on now.bank = earlier.bank
        and now.division = earlier.division
        and now.quarter_index - 4 = earlier.quarter_index
),

placed as (
    select * from yearly
    union all by name
    select yearly.* replace (city.level as level, city.division as division)
    from yearly
    inner join core.division as city
        on city.level = 'city'
),

balances as (
    select
        quarter_index,
        level,
        division,
        cast(sum(all_loans_yuan) as double) as all_yuan,
        cast(sum(earlier_all_yuan) as double) as earlier_all_yuan,
        cast(sum(farm_loans_yuan) as double) as farm_yuan,
        cast(sum(earlier_farm_yuan) as double) as earlier_farm_yuan
    from placed
    group by all
),

growths as (
    select
        balances.quarter_index,
        balances.level,
        balances.division,
        balances.all_yuan / nullif(balances.earlier_all_yuan, 0) - 1 as all_growth,
        balances.farm_yuan / nullif(balances.earlier_farm_yuan, 0) - 1 as farm_growth,
        poor.balance_yuan / nullif(poor_earlier.balance_yuan, 0) - 1 as poor_growth
    from balances
    left join poor
        on balances.level = poor.level
        and balances.division = poor.division
        and balances.quarter_index = poor.quarter_index
    left join poor as poor_earlier
        on balances.level = poor_earlier.level
        and balances.division = poor_earlier.division
        and balances.quarter_index - 4 = poor_earlier.quarter_index
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
