-- what:    Money due for the people of labour-capable households, in all and by payer.
-- name_zh: 扶贫投入应到位资金
-- name_en: Money due
-- formula_zh: 2万元 × 有劳动能力户人数，省、深圳、市按6∶3∶1分担
-- grain:   one row per village, quarter, suffix
-- key:     village_code, quarter, suffix
-- quarters: own
-- units:   yuan
-- period:  c
-- formula: 20,000 yuan x people of labour-capable households, 6 : 3 : 1
-- source:  Art. 13
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
-- suffixes: province=省级, shenzhen=深圳, city=市级
select
    quarter,
    village_code,
    '_' || payer as suffix,
    due_yuan as numerator
from staging.fund_due
union all
select
    quarter,
    village_code,
    null as suffix,
    sum(due_yuan) as numerator
from staging.fund_due
group by quarter, village_code
