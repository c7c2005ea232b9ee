-- what:    Responsible cadres who are registered as poor themselves; by ID number alone.
-- name_zh: 帮扶责任人本人为在册贫困人口
-- what_zh: 帮扶责任人本人为未脱贫户成员。
-- sure_zh: 身份证号一致可以确定；两份名单必有一份有误。
-- grain:   one row per helper and quarter
-- key:     quarter, subject_kind, subject_id
-- quarters: own
-- units:   none
-- source:  Art. 23, 24
-- reader:  mart.finding
-- severity: look
-- why:     either the register or the roster of cadres is wrong
-- sure:    the ID number of the roster is that of a member of a household still poor
-- tested:  tests/FollowUp
select
    quarter.quarter,
    min(member.village_code) as division,
    'helper' as subject_kind,
    helper.helper_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '帮扶责任人的证件号码与在册未脱贫人口相同，疑似误登，需核查' as detail_zh
from staging.helper_in_force as helper
inner join core.quarter
    on helper.quarter_index = quarter.quarter_index
inner join core.member
    on quarter.quarter = member.quarter
    and helper.person_key = member.person_key
inner join core.household
    on member.quarter = household.quarter
    and member.household_key = household.household_key
where helper.is_in_post and household.status = 'poor'
    and member.is_id_void is distinct from true
group by quarter.quarter, helper.helper_key
