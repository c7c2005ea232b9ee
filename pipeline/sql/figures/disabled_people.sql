-- what:    Registered people with a disability.
-- name_zh: 残疾人数
-- name_en: Disabled people
-- formula_zh: 持残疾人证、健康状况为残疾或列入现行残疾人名单的在册人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   people
-- period:  s
-- formula: members with a disability certificate or a health code of disability, or named by ID in
--         the list of certificates in force
-- source:  Art. 7
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    count(member.person_key) as numerator
from core.snapshot
left join (
    core.member
    inner join staging.member_listing
        on member.quarter = member_listing.quarter
        and member.household_key = member_listing.household_key
        and member.person_key = member_listing.person_key
)
    on snapshot.quarter = member.quarter
    and snapshot.village_code = member.village_code
    and (
        member.disability_kind is not null
        or member.health in ('04', 'L1', 'L2')
        or member_listing.in_disabled_list
    )
group by all
