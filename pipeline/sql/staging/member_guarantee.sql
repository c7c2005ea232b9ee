-- what:   Whether a registered person has the safety net and the medical insurance: by the lists in
--         force where they speak, else by the register's own columns.
-- grain:  one row per household, person and quarter
-- key:    quarter, household_key, person_key
-- units:  none; null where neither says
-- source: figures.md, Criteria
-- reader: staging.member_condition, figures/medical_insured_share
select
    member.quarter,
    member.household_key,
    member.person_key,
    member.village_code,
    coalesce(member_listing.in_dibao_list, member.is_in_dibao)
    or coalesce(
        member_listing.in_tekun_list,
        household.household_type in ('03', '06') and income.wubao_yuan > 0
    ) as is_covered,
    coalesce(member_listing.in_medical_list, member.has_resident_medical) as is_insured
from core.member
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
