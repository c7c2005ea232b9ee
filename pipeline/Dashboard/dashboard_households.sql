-- Households of the as-of quarter with their review, labels instead of codes.
with kinds as (
    select code, min(label) as label
    from reference.code_list
    where code_list = 'household_type'
    group by code
),

causes as (
    select code, min(label) as label
    from reference.code_list
    where code_list = 'poverty_cause'
    group by code
)

select
    household.household_key,
    household.village_code,
    household.people,
    household_review.claimed_status,
    household_review.claimed_exit_quarter,
    coalesce(kinds.label, '') as kind,
    coalesce(causes.label, '') as cause,
    household.labour_people,
    household_review.income_pc_yuan,
    household_review.line_used,
    household_review.verdict,
    household_review.income,
    household_review.safety_net,
    household_review.food,
    household_review.clothing,
    household_review.education,
    household_review.medical,
    household_review.housing,
    household_review.water,
    household.file_id,
    household.sheet,
    household.source_row
from core.household
inner join core.run
    on household.quarter = run.as_of_quarter
inner join mart.household_review
    on household.quarter = household_review.quarter
    and household.household_key = household_review.household_key
left join kinds
    on household.household_type = kinds.code
left join causes
    on household.cause_main = causes.code
order by household.village_code, household.household_key
