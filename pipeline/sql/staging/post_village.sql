-- what:   Whether each poor village has its team leader, first secretary and town leader, where a
--         list of posts of its responsible unit is at hand. In villages helped by the province or
--         the city itself one person holds both posts, so that either fills both.
-- grain:  one row per poor village and quarter with a list
-- key:    village_code, quarter
-- units:  none
-- source: Art. 19, 20
-- reader: figures/post_vacant_count, findings first_secretary_missing, village_without_town_leader
with units as (
    select village_code, division as unit
    from core.division_village
    where level = 'zone'
),

lists as (
    select units.unit, min(village_post.quarter) as first_quarter
    from core.village_post
    inner join units
        on village_post.village_code = units.village_code
    group by all
),

held as (
    select
        quarter,
        village_code,
        bool_or(post in ('leader', 'both')) as has_leader_row,
        bool_or(post in ('first_secretary', 'both')) as has_secretary_row,
        bool_or(post = 'town_leader') as has_town_leader
    from staging.post_in_force
    group by all
)

select
    snapshot.quarter,
    snapshot.village_code,
    poor_village.helping_side,
    coalesce(held.has_leader_row or (
        poor_village.helping_side in ('province', 'city') and held.has_secretary_row
    ), false) as has_leader,
    coalesce(held.has_secretary_row or (
        poor_village.helping_side in ('province', 'city') and held.has_leader_row
    ), false) as has_first_secretary,
    coalesce(held.has_town_leader, false) as has_town_leader
from core.snapshot
inner join units
    on snapshot.village_code = units.village_code
inner join lists
    on units.unit = lists.unit
    and snapshot.quarter >= lists.first_quarter
left join core.poor_village
    on snapshot.village_code = poor_village.village_code
left join held
    on snapshot.quarter = held.quarter
    and snapshot.village_code = held.village_code
where snapshot.is_poor_village
