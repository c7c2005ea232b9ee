-- what:   Exited households still inside the grace period and whether they keep every policy that
--         the latest list so far names for them, those stopped before the quarter of the exit
--         apart. No grace period configured: no row.
-- grain:  one row per household and quarter
-- key:    household_key, quarter
-- units:  none
-- source: Art. 24
-- reader: figures/benefit_kept_share, findings/benefit_cut_early
with grace as (
    select value as grace_quarters
    from reference.parameter
    where name = 'grace_period_quarters' and value is not null
),

inside as (
    select
        quarter.quarter,
        quarter.quarter_index,
        quarter.end_date,
        household_state.household_key,
        household_state.village_code,
        make_date(
            household_state.booked_index // 4, household_state.booked_index % 4 * 3 + 1, 1
        ) as exit_date
    from staging.household_state
    inner join core.quarter
        on household_state.quarter_index = quarter.quarter_index
    cross join grace
    where household_state.status = 'exited'
        and household_state.quarter_index - household_state.booked_index <= grace.grace_quarters
),

stated as (
    select
        inside.quarter,
        inside.household_key,
        inside.village_code,
        benefit.policy,
        coalesce(benefit.stopped_date < inside.exit_date, false) as is_stopped_before,
        coalesce(
            benefit.stopped_date > inside.end_date,
            benefit.is_kept is distinct from false
        ) as is_kept
    from inside
    inner join core.benefit
        on inside.household_key = benefit.household_key
        and benefit.quarter_index <= inside.quarter_index
    qualify row_number() over (
        partition by inside.quarter, inside.household_key, benefit.policy
        order by benefit.quarter_index desc
    ) = 1
)

select
    quarter,
    household_key,
    village_code,
    bool_and(is_kept) as is_kept,
    string_agg(policy, '、' order by policy) filter (where not is_kept) as cut_policies
from stated
where not is_stopped_before
group by all
