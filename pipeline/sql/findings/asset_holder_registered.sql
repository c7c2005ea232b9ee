-- what:    Registered people whom a list of vehicles, firms, property or public payroll names.
-- name_zh: 名下有车、房、企业或财政供养
-- what_zh: 在册人员名下有车辆、房产、企业登记，或由财政供养。
-- sure_zh: 身份证号一致可以确定；资产价值和用途不明，不少情形入户即可说明。
-- grain:   one row per person and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 24
-- reader:  mart.finding
-- severity: look
-- why:     assets or a public salary may speak against registration; many are explained by a walk
--         to the house
-- sure:    certain that the ID number is in the list; value and use of the asset are not known
-- tested:  tests/Warehouse; planted in the sample
-- benefit: yes
with assets as (
    select
        quarter,
        household_key,
        person_key,
        min(village_code) as village_code,
        bool_or(department = 'vehicle') as has_vehicle,
        bool_or(department = 'property') as has_property,
        bool_or(department = 'firm') as has_firm,
        bool_or(department = 'payroll') as is_paid
    from core.department_match
    where department in ('vehicle', 'property', 'firm', 'payroll') and how = 'id'
    group by all
)

select
    quarter,
    village_code as division,
    'member' as subject_kind,
    household_key || '/' || person_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '部门名单显示：' || concat_ws(
        '、',
        case when has_vehicle then '名下有车辆或农机' end,
        case when has_property then '名下有房产' end,
        case when has_firm then '有工商登记' end,
        case when is_paid then '属财政供养人员' end
    ) || '，需核查线索' as detail_zh
from assets
