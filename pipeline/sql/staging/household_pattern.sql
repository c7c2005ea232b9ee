-- what:   Households that could show a pattern of invented data, and whether they do: income just
--         above the line at the exit, income a round number, exit without being listed before.
-- grain:  one row per pattern, quarter and household
-- key:    pattern, quarter, household_key
-- units:  none
-- source: Art. 25
-- reader: staging.village_pattern
with limits as (
    select
        max(value) filter (where name = 'income_bunched_band_share') as band_share,
        max(value) filter (where name = 'income_heaping_unit_yuan') as unit_yuan
    from reference.parameter
),

bunched as (
    select
        'income_bunched_above_line' as pattern,
        household_review.quarter,
        exit_claim.household_key,
        exit_claim.village_code,
        household_review.income_pc_yuan
        < household_review.line_used * (1 + limits.band_share) as is_odd
    from core.exit_claim
    inner join mart.household_review
        on exit_claim.household_key = household_review.household_key
        and exit_claim.review_quarter = household_review.quarter
    cross join limits
    where household_review.income = 'pass'
),

heaped as (
    select
        'income_digit_heaping' as pattern,
        household_review.quarter,
        household_review.household_key,
        household_review.village_code,
        income.disposable_yuan % limits.unit_yuan = 0 as is_odd
    from mart.household_review
    inner join core.income
        on household_review.quarter = income.quarter
        and household_review.household_key = income.household_key
    cross join limits
    where income.disposable_yuan > 0
),

listed as (
    select distinct unit.division as unit, household.quarter
    from core.household
    inner join core.division_village as unit
        on household.village_code = unit.village_code
        and unit.level = 'zone'
    where household.is_pre_exit
),

-- where a unit has no list of 预脱贫, nobody is known not to stand on it
rushed as (
    select
        'exit_rush_last_days' as pattern,
        exit_claim.booked_quarter as quarter,
        exit_claim.household_key,
        exit_claim.village_code,
        not bool_or(household.is_pre_exit) as is_odd
    from core.exit_claim
    inner join core.household
        on exit_claim.household_key = household.household_key
        and household.quarter < exit_claim.booked_quarter
        and household.quarter >= exit_claim.booked_year || 'Q1'
    inner join core.division_village as own
        on exit_claim.village_code = own.village_code
        and own.level = 'zone'
    semi join listed
        on own.division = listed.unit
        and household.quarter = listed.quarter
    group by exit_claim.booked_quarter, exit_claim.household_key, exit_claim.village_code
),

households as (
    select * from bunched
    union all
    select * from heaped
    union all
    select * from rushed
)

select pattern, quarter, household_key, village_code, is_odd
from households
qualify row_number() over (
    partition by pattern, quarter, household_key
    order by is_odd desc, village_code
) = 1
