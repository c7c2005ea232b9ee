-- what:   Registered people against the dibao and 特困 lists in force: entitled by the type of their
--         household, covered by either list. Covered is null where the list of their own kind
--         cannot speak.
-- grain:  one row per household, person and quarter
-- key:    quarter, household_key, person_key
-- quarters: own
-- units:  none
-- source: Art. 7
-- reader: figures safety_net_covered_share, dibao_*; findings; staging.department_count
select
    member_listing.quarter,
    member_listing.household_key,
    member_listing.person_key,
    member_listing.village_code,
    household.household_type,
    household.household_type in ('02', '03', '04', '06') as is_entitled,
    member_listing.in_dibao_list,
    member_listing.in_tekun_list,
    case
        when member_listing.in_dibao_list or member_listing.in_tekun_list then true
        when household.household_type in ('02', '04') and not member_listing.in_dibao_list
            then false
        when household.household_type in ('03', '06') and not member_listing.in_tekun_list
            then false
    end as is_covered
from staging.member_listing
inner join core.household
    on member_listing.quarter = household.quarter
    and member_listing.household_key = household.household_key
