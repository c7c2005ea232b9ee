-- what:    Fiscal money arrived so far, in all for the three payers and by payer; the county's
--         beside it.
-- name_zh: 扶贫财政资金累计到位
-- name_en: Money arrived
-- formula_zh: 截至季末省、深圳、市三方财政资金到位数，不含县级
-- grain:   one row per village, quarter, suffix
-- key:     village_code, quarter, suffix
-- quarters: own
-- units:   yuan
-- period:  c
-- formula: fiscal money of province, Shenzhen and city arrived up to the quarter; the county's is
--         not in the total
-- source:  Art. 13
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
-- suffixes: province=省级, shenzhen=深圳, city=市级, county=县级引导资金
select
    quarter,
    village_code,
    '_' || payer as suffix,
    arrived_yuan as numerator
from staging.fund_position
union all
select
    fund_position.quarter,
    fund_position.village_code,
    null as suffix,
    sum(fund_position.arrived_yuan) as numerator
from staging.fund_position
inner join staging.fund_share
    on fund_position.payer = fund_share.payer
group by fund_position.quarter, fund_position.village_code
