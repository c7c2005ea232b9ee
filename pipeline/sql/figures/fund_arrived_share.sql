-- what:    Fiscal money arrived so far of the money due, in all and by payer.
-- name_zh: 扶贫资金到位率
-- name_en: Share of the money due that arrived
-- formula_zh: 累计到位资金 ÷ 应到位资金
-- grain:   one row per village, quarter, suffix
-- key:     village_code, quarter, suffix
-- quarters: own
-- units:   share
-- period:  c
-- formula: fund_arrived_yuan / fund_due_yuan
-- source:  Art. 13
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
-- suffixes: province=省级, shenzhen=深圳, city=市级
with positions as (
    select
        fund_position.quarter,
        fund_position.village_code,
        fund_position.payer,
        fund_position.arrived_yuan,
        coalesce(fund_due.due_yuan, 0) as due_yuan
    from staging.fund_position
    inner join staging.fund_share
        on fund_position.payer = fund_share.payer
    left join staging.fund_due
        on fund_position.village_code = fund_due.village_code
        and fund_position.quarter = fund_due.quarter
        and fund_position.payer = fund_due.payer
)

select
    quarter,
    village_code,
    '_' || payer as suffix,
    arrived_yuan as numerator,
    due_yuan as denominator
from positions
union all
select
    quarter,
    village_code,
    null as suffix,
    sum(arrived_yuan) as numerator,
    sum(due_yuan) as denominator
from positions
group by quarter, village_code
