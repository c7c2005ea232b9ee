-- what:   How much of a list was on the list of the quarter before.
-- grain:  one row per list and quarter
-- key:    list_kind, quarter
-- units:  households; jaccard = kept / all that are on either list
-- source: risk.list
-- reader: model card, dashboard
with sizes as (
    select
        list_kind,
        quarter,
        count(*) as listed_households,
        count(*) filter (where was_listed_before) as kept_households
    from risk.list
    group by all
)

select
    sizes.list_kind,
    sizes.quarter,
    sizes.listed_households,
    before.listed_households as listed_before_households,
    sizes.kept_households,
    sizes.kept_households
    / (sizes.listed_households + before.listed_households - sizes.kept_households) as jaccard
from sizes
inner join core.quarter
    on sizes.quarter = quarter.quarter
inner join sizes as before
    on sizes.list_kind = before.list_kind
    and quarter.previous_quarter = before.quarter
