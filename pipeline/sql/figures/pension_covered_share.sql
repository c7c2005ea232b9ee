-- what:    Registered people of pension age whom a pension list in force names.
-- name_zh: 老年人养老保险覆盖率
-- name_en: Elders with a pension
-- formula_zh: 按身份证号列入养老保险名单的领取年龄人员 ÷ 名单涵盖的领取年龄人员；未报送名单的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  s
-- formula: people of pension age named by ID in a pension list / those on whom the list can speak;
--         null where no list was delivered
-- source:  Art. 7
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with elders as (
    select member_listing.quarter, member_listing.village_code, member_listing.in_pension_list
    from staging.member_listing
    inner join core.member
        on member_listing.quarter = member.quarter
        and member_listing.household_key = member.household_key
        and member_listing.person_key = member.person_key
    inner join core.rule
        on member.quarter = rule.quarter
        and rule.parameter = 'pension_age_from'
        and member.age_years >= rule.value
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where elders.in_pension_list) as numerator,
    count(elders.in_pension_list) as denominator
from core.snapshot
left join elders
    on snapshot.quarter = elders.quarter
    and snapshot.village_code = elders.village_code
group by all
