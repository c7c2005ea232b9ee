-- what:    Poor villages with a financial or insurance service point, and with a cash point.
-- name_zh: 有金融服务网点的相对贫困村比重
-- name_en: Poor villages with a service point
-- formula_zh: 设有该类营业网点的相对贫困村 ÷ 相对贫困村总数
-- grain:   one row per village, quarter, suffix
-- key:     village_code, quarter, suffix
-- units:   share
-- period:  s
-- formula: poor villages with an open point of the kind / poor villages
-- source:  Art. 14
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
-- suffixes: list finance_point
with kinds as (
    select code as point_kind
    from reference.code_list
    where code_list = 'finance_point'
)

select
    snapshot.quarter,
    snapshot.village_code,
    '_' || kinds.point_kind as suffix,
    case when finance_point.village_code is null then 0 else 1 end as numerator,
    1 as denominator
from core.snapshot
inner join staging.delivered
    on delivered.layout = 'own_finance_point'
    and snapshot.quarter = delivered.quarter
cross join kinds
left join core.finance_point
    on snapshot.quarter = finance_point.quarter
    and snapshot.village_code = finance_point.village_code
    and kinds.point_kind = finance_point.point_kind
where snapshot.is_poor_village
