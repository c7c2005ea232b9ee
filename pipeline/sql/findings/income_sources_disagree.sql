-- what:    Households whose incomes from A52, A53 and 收入明细 differ by more than the tolerated yuan
--         a head.
-- name_zh: 收入口径不一
-- what_zh: 同一户台账中几处收入口径（年收入、可支配收入、收入明细）相差超过允许范围。
-- sure_zh: 各栏不一致可以确定，以哪一栏为准须核实。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- quarters: own
-- units:   yuan
-- source:  Art. 3
-- reader:  mart.finding
-- severity: look
-- why:     only one can be the disposable income that decides
-- sure:    certain that the columns differ
-- tested:  tests/Warehouse
with tolerance as (
    select value as yuan_pc
    from reference.parameter
    where name = 'income_disagreement_yuan_pc'
)

select
    income.quarter,
    household.village_code as division,
    'household' as subject_kind,
    income.household_key as subject_id,
    income.disposable_yuan as amount_yuan,
    '可支配收入不一致（元）：' || concat_ws(
        '，',
        'A52家庭' || income.stated_disposable_yuan,
        'A53人均折算' || income.disposable_from_pc_yuan,
        '收入明细' || income.sheet_disposable_yuan
    ) || '，需核查' as detail_zh
from core.income
cross join tolerance
inner join core.household
    on income.quarter = household.quarter
    and income.household_key = household.household_key
where
    income.is_income_known
    and greatest(
        income.stated_disposable_yuan, income.disposable_from_pc_yuan, income.sheet_disposable_yuan
    ) - least(
        income.stated_disposable_yuan, income.disposable_from_pc_yuan, income.sheet_disposable_yuan
    ) > tolerance.yuan_pc * income.people
