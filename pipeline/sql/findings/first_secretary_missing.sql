-- what:    Poor villages without a first secretary in post.
-- name_zh: 相对贫困村第一书记缺位
-- what_zh: 没有在岗第一书记的相对贫困村。
-- sure_zh: 以驻村岗位名单为准；省派、市派村由一人兼任队长和第一书记的不算空缺。
-- grain:   one row per village and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   none
-- source:  Art. 19
-- reader:  mart.finding
-- severity: must_fix
-- why:     every poor village has a first secretary
-- sure:    certain by the list of posts; in villages helped by the province or the city the team
--          leader holds this post too
-- tested:  tests/FollowUp
select
    quarter,
    village_code as division,
    'village' as subject_kind,
    village_code as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '相对贫困村的岗位任职表中无在任的第一书记，需核查' as detail_zh
from staging.post_village
where not has_first_secretary
