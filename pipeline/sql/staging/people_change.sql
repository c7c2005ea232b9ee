-- what:   Members that started, ended, stayed or moved, by household.
-- grain:  one row per household and quarter with a change of members or of place
-- key:    household_key, quarter_index
-- units:  people
-- source: comparison of snapshots; a move is neither a start nor an end
-- reader: staging.people_flow, core.change_event
with changes as (
    select household_key, quarter_index, 1 as started, 0 as ended, 0 as moved_in, 0 as moved_out
    from staging.membership_start
    union all
    select household_key, quarter_index, 0, 1, 0, 0
    from staging.membership_end
    union all
    select to_household_key, to_index, 0, 0, 1, 0
    from staging.membership_move
    union all
    select from_household_key, from_index, 0, 0, 0, 1
    from staging.membership_move
)

select
    household_key,
    quarter_index,
    cast(sum(started) as integer) as started_people,
    cast(sum(ended) as integer) as ended_people,
    cast(sum(moved_in) as integer) as moved_in_people,
    cast(sum(moved_out) as integer) as moved_out_people
from changes
group by all
