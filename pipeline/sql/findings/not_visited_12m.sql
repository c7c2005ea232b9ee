-- what:    Registered households without a visit in the last twelve months.
-- name_zh: 12个月内无走访记录
-- what_zh: 近12个月没有走访记录的在册户。
-- sure_zh: 以走访名单和记录表为准；名单未覆盖的村不计。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- quarters: own
-- units:   none
-- source:  Art. 23, 24
-- reader:  mart.finding
-- severity: look
-- why:     who is not visited is not known
-- sure:    certain by the lists of visits and visit forms; villages that no list speaks for are
--          left out
-- tested:  tests/FollowUp
select
    quarter,
    village_code as division,
    'household' as subject_kind,
    household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '近12个月内无走访记录，需核查' as detail_zh
from staging.household_visit
where is_listed and not is_visited
