-- what:   Registered people counted by what is due to them, what the register says they have, and
--         what the lists in force say, department by department.
-- grain:  one row per village, quarter and combination
-- key:    quarter, village_code, is_dibao_due, is_dibao_claimed, in_dibao_list, is_tekun_due,
--         is_tekun_claimed, in_tekun_list, is_covered, is_disabled, is_certified, in_disabled_list,
--         is_medical_claimed, in_medical_list, is_pension_due, is_pension_claimed, in_pension_list
-- quarters: own
-- units:  people
-- source: core.member, staging.member_listing
-- reader: staging.department_count
with ages as (
    select quarter, value as pension_age
    from core.rule
    where parameter = 'pension_age_from'
)

select
    member.quarter,
    member.village_code,
    household.household_type in ('02', '04') as is_dibao_due,
    member.is_in_dibao as is_dibao_claimed,
    member_listing.in_dibao_list,
    household.household_type in ('03', '06') as is_tekun_due,
    household.household_type in ('03', '06') and coalesce(income.wubao_yuan > 0, false)
        as is_tekun_claimed,
    member_listing.in_tekun_list,
    safety_net_member.is_covered,
    member.disability_kind is not null or coalesce(member.health in ('04', 'L1', 'L2'), false)
        as is_disabled,
    member.disability_kind is not null as is_certified,
    member_listing.in_disabled_list,
    member.has_resident_medical as is_medical_claimed,
    member_listing.in_medical_list,
    member.age_years >= ages.pension_age as is_pension_due,
    member.has_resident_pension or member.has_employee_pension as is_pension_claimed,
    member_listing.in_pension_list,
    cast(count(*) as integer) as people
from core.member
inner join ages
    on member.quarter = ages.quarter
inner join core.household
    on member.quarter = household.quarter
    and member.household_key = household.household_key
inner join core.income
    on member.quarter = income.quarter
    and member.household_key = income.household_key
inner join staging.member_listing
    on member.quarter = member_listing.quarter
    and member.household_key = member_listing.household_key
    and member.person_key = member_listing.person_key
inner join staging.safety_net_member
    on member.quarter = safety_net_member.quarter
    and member.household_key = safety_net_member.household_key
    and member.person_key = safety_net_member.person_key
group by all
