-- what:   Cadres of the latest roster of their county in each quarter, and whether they are in
--         post at its end. A cadre whom the latest roster leaves out is not in force.
-- grain:  one row per helper and quarter
-- key:    helper_key, quarter_index
-- quarters: own and earlier
-- units:  none
-- source: 帮扶责任人花名册; Art. 23
-- reader: staging.helper_match, staging.assignment_helper
with lists as (
    select distinct coalesce(county, '') as county, quarter_index as list_index
    from core.helper
),

in_force as (
    select
        quarter.quarter_index, quarter.end_date, lists.county,
        max(lists.list_index) as list_index
    from core.quarter
    inner join lists
        on lists.list_index <= quarter.quarter_index
    group by all
)

select
    in_force.quarter_index,
    helper.helper_key,
    helper.person_key,
    helper.name_key,
    helper.county,
    helper.town,
    helper.helper_unit,
    helper.helper_side,
    coalesce(helper.left_date <= in_force.end_date, false) as has_left,
    coalesce(helper.left_date > in_force.end_date, true)
    and coalesce(helper.in_post_date <= in_force.end_date, true) as is_in_post
from in_force
inner join core.helper
    on in_force.county = coalesce(helper.county, '')
    and in_force.list_index = helper.quarter_index
qualify row_number() over (
    partition by in_force.quarter_index, helper.helper_key
    order by is_in_post desc, in_force.list_index desc, coalesce(helper.county, '')
) = 1
