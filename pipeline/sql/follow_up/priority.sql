-- what:   How early each registered household should be visited, by rule points, with the reasons.
--         It never takes help away and is no evidence against a household.
-- grain:  one row per household of the as-of quarter
-- key:    household_key
-- units:  points
-- source: Art. 23, 24; data/reference/priority_reasons.csv
-- reader: follow_up.assignment, staging.assignment_household
with relapsed as (
    select distinct household_key
    from core.exit_claim
    where ended_kind = 'relapsed'
),

ill as (
    select distinct member.household_key
    from core.member
    inner join core.quarter
        on member.quarter = quarter.quarter and quarter.is_as_of
    inner join reference.parameter
        on parameter.name = 'severe_disability_grade_max'
    where member.health in ('03', 'L1') or member.disability_grade <= parameter.value
),

monitored as (
    select cohort.household_key
    from risk.cohort
    inner join core.quarter
        on cohort.quarter = quarter.quarter and quarter.is_as_of
    where cohort.not_scored_reason = 'under_monitoring'
),

near as (
    select value as near_share
    from reference.parameter
    where name = 'priority_near_line_share'
),

facts as (
    select
        review.quarter,
        review.household_key,
        review.village_code,
        not review.claimed as still_poor,
        relapsed.household_key is not null as relapsed,
        monitored.household_key is not null as monitored,
        review.income = 'fail' as below_line,
        review.safety_net = 'fail' as safety_net_missing,
        review.income = 'pass'
        and review.income_pc_yuan < review.line_used * near.near_share as near_line,
        review.income_pc_yuan is null as income_unknown,
        'fail' in (review.education, review.medical, review.housing) as guarantee_missing,
        coalesce(not review.has_labour, false) as no_labour,
        ill.household_key is not null as ill_or_disabled,
        coalesce(
            left(review.claimed_exit_quarter, 4) = left(review.quarter, 4), false
        ) as just_exited,
        coalesce(household_visit.is_listed and not household_visit.is_visited, false)
            as not_visited,
        coalesce(household_helper.household_key is not null
            and household_helper.helper_key is null, false) as no_helper
    from mart.household_review as review
    inner join core.quarter
        on review.quarter = quarter.quarter and quarter.is_as_of
    cross join near
    left join relapsed
        on review.household_key = relapsed.household_key
    left join monitored
        on review.household_key = monitored.household_key
    left join ill
        on review.household_key = ill.household_key
    left join staging.household_visit
        on review.quarter = household_visit.quarter
        and review.household_key = household_visit.household_key
    left join staging.household_helper
        on quarter.quarter_index = household_helper.quarter_index
        and review.household_key = household_helper.household_key
        and household_helper.is_responsible
),

held as (
    select
        facts.quarter,
        facts.household_key,
        facts.village_code,
        facts.still_poor,
        priority_reason.reason,
        priority_reason.points,
        priority_reason.text_zh,
        case priority_reason.reason
            when 'still_poor' then facts.still_poor
            when 'relapsed' then facts.relapsed
            when 'monitored' then facts.monitored
            when 'below_line' then facts.below_line
            when 'safety_net_missing' then facts.safety_net_missing
            when 'near_line' then facts.near_line
            when 'income_unknown' then facts.income_unknown
            when 'guarantee_missing' then facts.guarantee_missing
            when 'no_labour' then facts.no_labour
            when 'ill_or_disabled' then facts.ill_or_disabled
            when 'just_exited' then facts.just_exited
            when 'not_visited' then facts.not_visited
            when 'no_helper' then facts.no_helper
        end as is_held
    from facts
    cross join reference.priority_reason
)

select
    quarter,
    household_key,
    village_code,
    still_poor as is_poor,
    cast(coalesce(sum(points) filter (where is_held), 0) as integer) as points,
    coalesce(
        string_agg(text_zh, '；' order by points desc, reason) filter (where is_held), ''
    ) as reasons
from held
group by all
