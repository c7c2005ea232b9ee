-- what:   What decides a household's criteria, side by side: labour, entitlement, income against
--         the line.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- units:  yuan, people
-- source: figures.md, Criteria; Art. 3
-- reader: mart.household_review
with lines as (
    select quarter.quarter, line.line_yuan, other.line_yuan as other_line_yuan
    from core.quarter
    left join core.line
        on quarter.year = line.year
        and line.subject = 'household'
    left join reference.line as other
        on line.year = other.year
        and line.subject = other.subject
        and line.line_kind <> other.kind
)

select
    household.quarter,
    household.household_key,
    household.village_code,
    household.status,
    household.is_pre_exit,
    household.exit_booked_quarter,
    household.people,
    lines.line_yuan,
    case
        when household.labour_people is not null then household.labour_people >= 1
        when member_condition.able_people > 0 then true
        when member_condition.labour_unknown_people = 0 then false
    end as has_labour,
    household.household_type in ('02', '03', '04', '06') as is_entitled,
    member_condition.uncovered_people = 0
    and member_condition.coverage_unknown_people = 0 as is_all_covered,
    member_condition.uncovered_people > 0 as is_any_uncovered,
    case when income.is_income_known
        then income.disposable_yuan >= lines.line_yuan * household.people
        end as is_line_reached,
    lines.other_line_yuan,
    case when income.is_income_known
        then income.disposable_yuan >= lines.other_line_yuan * household.people
        end as is_other_line_reached,
    case when income.is_income_known
        then cast(income.disposable_yuan / household.people as decimal(14, 2))
        end as income_pc_yuan,
    case when income.is_income_known
        then cast((
            income.disposable_yuan
            - coalesce(income.medical_reimbursement_yuan, 0)
            - coalesce(income.medical_aid_yuan, 0)
        ) / household.people as decimal(14, 2))
        end as income_pc_without_medical_yuan,
    case when income.is_income_known
        then income.disposable_yuan
            - coalesce(income.medical_reimbursement_yuan, 0)
            - coalesce(income.medical_aid_yuan, 0)
            >= lines.line_yuan * household.people
        end as is_line_reached_without_medical,
    member_condition.of_age_people,
    member_condition.out_of_school_people,
    member_condition.school_unknown_people,
    member_condition.uninsured_people,
    member_condition.insurance_unknown_people,
    coalesce(
        housing_state.is_dangerous,
        case when house_rebuilt.household_key is not null then false end,
        living_condition.is_dangerous_house
    ) as is_dangerous_house,
    living_condition.is_water_safe,
    living_condition.is_water_difficult
from core.household
inner join lines
    on household.quarter = lines.quarter
inner join core.income
    on household.quarter = income.quarter
    and household.household_key = income.household_key
inner join core.living_condition
    on household.quarter = living_condition.quarter
    and household.household_key = living_condition.household_key
inner join staging.member_condition
    on household.quarter = member_condition.quarter
    and household.household_key = member_condition.household_key
left join staging.housing_state
    on household.quarter = housing_state.quarter
    and household.household_key = housing_state.household_key
left join staging.house_rebuilt
    on household.quarter = house_rebuilt.quarter
    and household.household_key = house_rebuilt.household_key
