-- what:    Money arrived from a payer beyond its share of all that arrived; negative is behind.
-- name_zh: 扶贫资金到位与6∶3∶1分担比例之差
-- name_en: Arrived against 6 : 3 : 1
-- formula_zh: 该方到位数 − 三方到位合计 × 该方应分担比例；三方之和为0
-- grain:   one row per village, quarter, suffix
-- key:     village_code, quarter, suffix
-- quarters: own
-- units:   yuan
-- period:  c
-- formula: arrived of the payer - arrived of the three x the payer's share, exact; the three add
--         up to 0
-- source:  Art. 13
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
-- suffixes: province=省级, shenzhen=深圳, city=市级
with positions as (
    select
        fund_position.quarter,
        fund_position.village_code,
        fund_position.payer,
        fund_share.share,
        fund_position.arrived_yuan,
        sum(fund_position.arrived_yuan) over (
            partition by fund_position.village_code, fund_position.quarter
        ) as all_yuan
    from staging.fund_position
    inner join staging.fund_share
        on fund_position.payer = fund_share.payer
)

select
    quarter,
    village_code,
    '_' || payer as suffix,
    cast(arrived_yuan - all_yuan * share as decimal(24, 6)) as numerator
from positions
