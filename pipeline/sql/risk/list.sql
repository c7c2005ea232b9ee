-- what:   Households to visit first, within what can be visited: by town quota, and city-wide.
-- grain:  one row per list, quarter and household
-- key:    list_kind, quarter, household_key
-- units:  ranks from 1
-- source: risk.score, risk.capacity; Art. 23
-- reader: follow-up, visit sheets, dashboard
with town_lists as (
    select
        'town' as list_kind,
        score.quarter,
        score.household_key,
        score.town,
        score.rank_in_town as list_rank,
        capacity.visit_capacity
    from risk.score
    inner join risk.capacity
        on score.town = capacity.town
        and score.quarter = capacity.quarter
    where score.rank_in_town <= capacity.visit_capacity
),

city_capacity as (
    select quarter, cast(sum(visit_capacity) as integer) as visit_capacity
    from risk.capacity
    group by all
),

city_lists as (
    select
        'city' as list_kind,
        score.quarter,
        score.household_key,
        score.town,
        score.rank_in_city as list_rank,
        city_capacity.visit_capacity
    from risk.score
    inner join city_capacity
        on score.quarter = city_capacity.quarter
    where score.rank_in_city <= city_capacity.visit_capacity
),

lists as (
    select * from town_lists
    union all
    select * from city_lists
)

select
    lists.list_kind,
    lists.quarter,
    lists.household_key,
    lists.town,
    lists.list_rank,
    lists.visit_capacity,
    before.household_key is not null as was_listed_before
from lists
inner join core.quarter
    on lists.quarter = quarter.quarter
left join lists as before
    on lists.list_kind = before.list_kind
    and lists.household_key = before.household_key
    and quarter.previous_quarter = before.quarter
