-- what:   Members who hold a public-welfare post at the quarter's end, by the list in force.
-- grain:  one row per household, person and quarter
-- key:    quarter, household_key, person_key
-- quarters: own and earlier
-- units:  none
-- source: own layout 公益性岗位台账
-- reader: figures/public_post_people, figures/employed_share
select
    member.quarter,
    member.household_key,
    member.person_key,
    member.village_code
from core.public_post
inner join staging.list_quarter
    on public_post.file_id = list_quarter.file_id
inner join core.quarter
    on list_quarter.quarter = quarter.quarter
inner join core.member
    on list_quarter.quarter = member.quarter
    and public_post.person_key = member.person_key
where public_post.post_start_date <= quarter.end_date
    and coalesce(public_post.post_end_date > quarter.end_date, true)
qualify row_number() over (
    partition by member.quarter, member.household_key, member.person_key
    order by list_quarter.list_index desc
) = 1
