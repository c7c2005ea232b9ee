-- what:   Whether a household was visited in the last twelve months: a visit form dated in them, or
--         a list of the last four quarters that counts a visit in its year. Given where such a
--         list speaks for the village.
-- grain:  one row per household and quarter
-- key:    household_key, quarter
-- units:  none
-- source: G 走访; 入户走访反馈表; Art. 23, 24
-- reader: figures/visited_share_12m, findings/not_visited_12m, follow_up.priority
with valid as (
    select cast(value as integer) as list_quarters
    from reference.parameter
    where name = 'visit_list_quarters'
),

listed_villages as (
    select distinct quarter.quarter, visit_sheet.village_code
    from staging.visit_sheet
    inner join core.quarter
        on visit_sheet.quarter_index <= quarter.quarter_index
    cross join valid
    where visit_sheet.quarter_index > quarter.quarter_index - valid.list_quarters
),

seen as (
    select
        quarter.quarter,
        visit.household_key,
        max(visit.visit_date) as last_visit_date,
        max(visit.quarter) filter (
            where visit.visit_kind = 'list' and visit.visits_year > 0
        ) as last_list_quarter,
        bool_or(case visit.visit_kind
            when 'form' then visit.visit_date > quarter.end_date - interval 12 month
            else visit.visits_year > 0
            and visit.quarter_index > quarter.quarter_index - valid.list_quarters
        end) as is_visited
    from core.visit
    inner join core.quarter
        on visit.quarter_index <= quarter.quarter_index
        and coalesce(visit.visit_date <= quarter.end_date, true)
    cross join valid
    group by all
)

select
    household.quarter,
    household.household_key,
    household.village_code,
    household.status,
    coalesce(seen.is_visited, false) as is_visited,
    listed_villages.village_code is not null as is_listed,
    seen.last_visit_date,
    seen.last_list_quarter
from core.household
left join listed_villages
    on household.quarter = listed_villages.quarter
    and household.village_code = listed_villages.village_code
left join seen
    on household.quarter = seen.quarter
    and household.household_key = seen.household_key
where listed_villages.village_code is not null or seen.household_key is not null
