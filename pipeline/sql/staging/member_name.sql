-- what:   Members of a household by the key of their name, where no other member bears it: sheets
--         that name a person without an ID number are matched by it.
-- grain:  one row per household, name and quarter
-- key:    quarter, household_key, name_key
-- quarters: own and earlier
-- units:  none
-- source: accepted roster rows
-- reader: staging.education_now, core.education_record, core.project, staging.project_person
select
    quarter.quarter,
    membership.household_key,
    roster.person_name_key as name_key,
    min(membership.person_key) as person_key,
    min(membership.village_code) as village_code
from staging.membership
inner join core.quarter
    on membership.quarter_index = quarter.quarter_index
inner join staging.roster
    on membership.row_order = roster.row_order
where roster.person_name_key is not null
group by quarter.quarter, membership.household_key, roster.person_name_key
having count(*) = 1
