-- what:    Poor households without a responsible cadre in the list in force.
-- name_zh: 相对贫困户未落实帮扶责任人
-- what_zh: 现行结对名单中没有帮扶责任人的相对贫困户。
-- sure_zh: 以结对名单为准；名单未覆盖的村不计。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   none
-- source:  Art. 23
-- reader:  mart.finding
-- severity: must_fix
-- why:     every poor household has a responsible cadre
-- sure:    certain by the list; villages that no list speaks for are left out
-- tested:  tests/FollowUp
select
    quarter.quarter,
    household_helper.village_code as division,
    'household' as subject_kind,
    household_helper.household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '帮扶名单中未落实帮扶责任人，需核查' as detail_zh
from staging.household_helper
inner join core.quarter
    on household_helper.quarter_index = quarter.quarter_index
where household_helper.helper_key is null and household_helper.status = 'poor'
