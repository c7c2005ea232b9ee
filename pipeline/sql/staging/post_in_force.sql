-- what:   Posts of villages held at the end of each quarter, by the latest list of their
--         responsible unit.
-- grain:  one row per village, post, holder and quarter
-- key:    village_code, post, holder_key, in_post_date, quarter
-- units:  none
-- source: 驻村岗位任职表; Art. 19, 20
-- reader: staging.post_village, findings/post_wrong_sender
with units as (
    select village_code, division as unit
    from core.division_village
    where level = 'zone'
),

lists as (
    select distinct units.unit, village_post.quarter_index as list_index
    from core.village_post
    inner join units
        on village_post.village_code = units.village_code
),

in_force as (
    select quarter.quarter, quarter.end_date, lists.unit, max(lists.list_index) as list_index
    from core.quarter
    inner join lists
        on lists.list_index <= quarter.quarter_index
    group by all
)

select
    in_force.quarter,
    village_post.village_code,
    village_post.post,
    village_post.holder_key,
    village_post.in_post_date,
    village_post.sender_level,
    village_post.sender_unit
from in_force
inner join units
    on in_force.unit = units.unit
inner join core.village_post
    on units.village_code = village_post.village_code
    and in_force.list_index = village_post.quarter_index
where village_post.in_post_date <= in_force.end_date
    and coalesce(village_post.left_date > in_force.end_date, true)
