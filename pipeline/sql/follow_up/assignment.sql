-- what:   Who visits whom first: every registered household of the as-of quarter with its
--         responsible cadre, pseudonymous, priority, due date, reasons and last visit.
-- grain:  one row per household of the as-of quarter
-- key:    quarter, household_key
-- units:  points; priority_in_town counts from 1, the most urgent
-- source: Art. 23, 24
-- reader: visit sheets, priority list
with limits as (
    select
        cast(max(value) filter (where name = 'priority_high_days') as integer) as high_days,
        cast(max(value) filter (where name = 'priority_medium_days') as integer) as medium_days,
        cast(max(value) filter (where name = 'priority_low_days') as integer) as low_days
    from reference.parameter
),

reasoned as (
    select
        priority.quarter,
        priority.household_key,
        priority.village_code,
        priority.is_poor,
        priority.points,
        list_filter(
            list_concat(
                string_split(score.reasons, '；'),
                string_split(priority.reasons, '；'),
                ['数据待核：' || replace(score.confidence_note_zh, '；', '、')]
            ),
            lambda reason: reason <> ''
        ) as reasons,
        score.probability
    from follow_up.priority
    left join risk.score
        on priority.quarter = score.quarter
        and priority.household_key = score.household_key
)

select
    reasoned.quarter,
    reasoned.household_key,
    reasoned.village_code,
    pair.helper_key,
    pair.helper_key is null as is_short,
    household.previous_helper_key,
    coalesce(pair.helper_key = household.previous_helper_key, false) as is_unchanged,
    coalesce(helper.town = household.town, false) as is_same_town,
    reasoned.is_poor,
    reasoned.points,
    household.band,
    reasoned.probability,
    row_number() over (
        partition by household.town
        order by household.risk_rank
    ) as priority_in_town,
    household.risk_rank as priority_in_city,
    cast(quarter.end_date + to_days(case household.band
        when 'high' then limits.high_days
        when 'medium' then limits.medium_days
        else limits.low_days
    end) as date) as due_date,
    case
        when len(reasoned.reasons) = 0 then '例行走访'
        else array_to_string(list_filter(
            reasoned.reasons,
            lambda reason, position: list_position(reasoned.reasons, reason) = position
        ), '；')
    end as reasons,
    household_visit.last_visit_date,
    household_visit.last_list_quarter as last_visit_quarter
from reasoned
cross join limits
inner join core.quarter
    on reasoned.quarter = quarter.quarter
inner join staging.assignment_household as household
    on reasoned.household_key = household.household_key
left join staging.assignment_pair as pair
    on reasoned.household_key = pair.household_key
left join staging.assignment_helper as helper
    on pair.helper_key = helper.helper_key
left join staging.household_visit
    on reasoned.quarter = household_visit.quarter
    and reasoned.household_key = household_visit.household_key
