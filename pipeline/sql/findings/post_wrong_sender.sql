-- what:    Team leaders and first secretaries sent by another side than the one that has to send
--          them.
-- name_zh: 驻村岗位派出方不符
-- what_zh: 驻村工作队队长、第一书记不是由应派出的一方选派。
-- sure_zh: 以驻村岗位名单为准。
-- grain:   one row per village and post and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   none
-- source:  Art. 19
-- reader:  mart.finding
-- severity: look
-- why:     Shenzhen sends the leader and the city the first secretary; province and city send one
--          person for both
-- sure:    certain where list of posts and list of poor villages are right
-- tested:  tests/FollowUp
select
    held.quarter,
    held.village_code as division,
    'village_post' as subject_kind,
    held.village_code || '/' || held.post as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    min(code_post.label) || '由' || min(code_sender.label)
    || case
        when min(code_sender.label) < max(code_sender.label) then '、' || max(code_sender.label)
        else ''
    end || '派出，与该村帮扶方（' || min(code_side.label) || '）的规定不符，需核查' as detail_zh
from staging.post_in_force as held
semi join staging.post_village
    on held.quarter = post_village.quarter
    and held.village_code = post_village.village_code
inner join core.poor_village
    on held.village_code = poor_village.village_code
inner join reference.code_list as code_post
    on code_post.code_list = 'village_post' and held.post = code_post.code
inner join reference.code_list as code_sender
    on code_sender.code_list = 'helper_side' and held.sender_level = code_sender.code
inner join reference.code_list as code_side
    on code_side.code_list = 'helper_side' and poor_village.helping_side = code_side.code
anti join reference.post_sender
    on poor_village.helping_side = post_sender.helping_side
    and held.post = post_sender.post
    and held.sender_level = post_sender.sender_level
where held.post in ('leader', 'first_secretary', 'both')
group by held.quarter, held.village_code, held.post
