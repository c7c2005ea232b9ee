-- what:    Team leaders and first secretaries who have stayed longer than the term.
-- name_zh: 驻村岗位任期超过规定
-- what_zh: 驻村工作队队长、第一书记在岗时间超过规定任期。
-- sure_zh: 任期为原则性规定，经批准留任的不属问题；以岗位名单的任职日期为准。
-- grain:   one row per village and post and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   none
-- source:  Art. 19
-- reader:  mart.finding
-- severity: look
-- why:     the term is three years in principle
-- sure:    certain where the list's day of taking post is right; who stays on by leave is no fault
-- tested:  tests/FollowUp
select
    post_in_force.quarter,
    post_in_force.village_code as division,
    'village_post' as subject_kind,
    post_in_force.village_code || '/' || post_in_force.post as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    code_list.label || '自' || min(post_in_force.in_post_date) || '任职，至季末已超过'
    || cast(rule.value as integer) || '年任期，需核查是否轮换或办理留任' as detail_zh
from staging.post_in_force
semi join staging.post_village
    on post_in_force.quarter = post_village.quarter
    and post_in_force.village_code = post_village.village_code
inner join core.quarter
    on post_in_force.quarter = quarter.quarter
inner join core.rule
    on post_in_force.quarter = rule.quarter
    and rule.parameter = 'post_term_years'
inner join reference.code_list
    on code_list.code_list = 'village_post'
    and post_in_force.post = code_list.code
where post_in_force.post in ('leader', 'first_secretary', 'both')
    and post_in_force.in_post_date + to_years(cast(rule.value as integer)) < quarter.end_date
group by
    post_in_force.quarter, post_in_force.village_code, post_in_force.post, code_list.label,
    rule.value
