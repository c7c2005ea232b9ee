-- what:   Registered people under the key of their name, for matches by name and village.
-- grain:  one row per household, person and quarter
-- key:    quarter_index, household_key, person_key
-- quarters: own and earlier
-- units:  none
-- source: G 贫困人口明细表, N roster
-- reader: staging.department_namesake
select
    membership.quarter_index,
    membership.household_key,
    membership.person_key,
    membership.village_code,
    roster.is_id_void,
    roster.person_name_key
from staging.membership
inner join staging.roster
    on membership.row_order = roster.row_order
where roster.person_name_key is not null
