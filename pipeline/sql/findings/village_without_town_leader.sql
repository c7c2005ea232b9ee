-- what:    Poor villages at which no party or government head of the town is stationed.
-- name_zh: 相对贫困村无镇党政主要领导驻点
-- what_zh: 没有镇（街道）党政主要领导驻点的相对贫困村。
-- sure_zh: 以驻点名单为准。
-- grain:   one row per village and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   none
-- source:  Art. 20
-- reader:  mart.finding
-- severity: look
-- why:     the town’s head answers for the village in person
-- sure:    certain by the list of posts; no list of the unit, no finding
-- tested:  tests/FollowUp
select
    quarter,
    village_code as division,
    'village' as subject_kind,
    village_code as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '相对贫困村的岗位任职表中无在任的驻点镇领导，需核查' as detail_zh
from staging.post_village
where not has_town_leader
