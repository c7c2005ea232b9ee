-- what:    Cadres responsible for more households than the cap; the cap holds in principle.
-- name_zh: 帮扶责任人联系户数超上限
-- what_zh: 结对户数超过上限的帮扶责任人（原则上不超过5户）。
-- sure_zh: 按干部名册对应姓名；同一单位同名的按一人计。
-- grain:   one row per helper and quarter
-- key:     quarter, subject_kind, subject_id
-- quarters: own
-- units:   households
-- source:  Art. 23
-- reader:  mart.finding
-- severity: look
-- why:     more than five households cannot be visited well
-- sure:    certain where names are matched by the roster; equal names of one unit count as one
--          person
-- tested:  tests/FollowUp
select
    quarter.quarter,
    helper_load.village_code as division,
    'helper' as subject_kind,
    helper_load.helper_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '同一帮扶责任人联系' || helper_load.households || '户，超过原则上限，需核查' as detail_zh
from staging.helper_load
inner join core.quarter
    on helper_load.quarter_index = quarter.quarter_index
where helper_load.is_overloaded
