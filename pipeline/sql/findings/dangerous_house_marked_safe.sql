-- what:    Households whose dwelling the register marks as safe (A56 = 否) while the housing lists
--          in force grade it C or D, not rebuilt, sole home.
-- name_zh: 疑似危房登记为安全住房
-- what_zh: 台账登记住房安全，而住建部门现行名单评定为C级或D级危房、未改造且为唯一住房。
-- sure_zh: 以住建部门评定为准；名单之后已改造的除外。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 3, 10
-- reader:  mart.finding
-- severity: must_fix
-- why:     the housing department's grade stands over the register's mark
-- sure:    as sure as the grade; a mark that turned safe after the list was made is not named: the
--          house may have been rebuilt since
-- tested:  tests/Warehouse/HousingTests, tests/EndToEnd/CleanCityTests
select
    household.quarter,
    household.village_code as division,
    'household' as subject_kind,
    household.household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '建档立卡登记住房安全，住建部门鉴定为' || housing_state.house_grade
    || '级且未完成改造，需核查住房实际状况' as detail_zh
from core.household
inner join core.living_condition
    on household.quarter = living_condition.quarter
    and household.household_key = living_condition.household_key
inner join staging.housing_state
    on household.quarter = housing_state.quarter
    and household.household_key = housing_state.household_key
inner join core.living_condition as then_marked
    on housing_state.graded_quarter = then_marked.quarter
    and household.household_key = then_marked.household_key
where not living_condition.is_dangerous_house
    and not then_marked.is_dangerous_house
    and housing_state.is_dangerous
