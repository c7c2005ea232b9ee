-- what:    Fiscal money paid so far a head of labour-capable households.
-- name_zh: 有劳动能力帮扶对象人均已支出扶贫资金
-- name_en: Money paid a head
-- formula_zh: 累计支出资金 ÷ 有劳动能力户人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   yuan
-- period:  c
-- formula: fund_paid_yuan / people of labour-capable households
-- source:  Art. 13
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with paid as (
    select
        fund_position.quarter,
        fund_position.village_code,
        sum(fund_position.paid_yuan) as paid_yuan
    from staging.fund_position
    inner join staging.fund_share
        on fund_position.payer = fund_share.payer
    group by fund_position.quarter, fund_position.village_code
)

select
    paid.quarter,
    paid.village_code,
    paid.paid_yuan as numerator,
    coalesce(fund_weight.labour_household_people, 0) as denominator
from paid
left join staging.fund_weight
    on paid.village_code = fund_weight.village_code
    and paid.quarter = fund_weight.quarter
