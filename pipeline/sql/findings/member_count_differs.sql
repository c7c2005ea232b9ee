-- what:    Households whose stated number of people is not the number of accepted rows.
-- name_zh: 人数与明细不符
-- what_zh: 登记人口数与成员明细行数不一致的户。
-- sure_zh: 除有退回行外可以确定；人数核准前无法判断人均收入。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- quarters: own
-- units:   people
-- source:  Art. 24
-- reader:  mart.finding
-- severity: look
-- why:     income a head cannot be judged before the number is right
-- sure:    certain, unless rows were rejected
-- tested:  tests/Warehouse
select
    quarter,
    village_code as division,
    'household' as subject_kind,
    household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '贫困户人数' || stated_people || '人，明细' || people || '人，需核查' as detail_zh
from core.household
where stated_people <> people
