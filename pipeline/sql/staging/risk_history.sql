-- what:   Households as observed in each quarter, with the day on which that was known.
--         Carried-over quarters are left out: they tell nothing new. An annual income is judged by
--         the line of the last year that has ended.
-- grain:  one row per household and observed quarter
-- key:    household_key, quarter_index
-- quarters: own
-- units:  yuan a head and year, people
-- source: core.household, core.income, core.member; files by the day they were taken
-- reader: risk.cohort, risk.feature, risk.label
with first_line as (
    select line_yuan
    from core.line
    where subject = 'household'
    order by year
    limit 1
),

known as (
    select
        file_id,
        min(taken_date) as recorded_date
    from staging.input_file
    group by file_id
)

select
    household.household_key,
    quarter.quarter_index,
    known.recorded_date,
    household.village_code,
    household.is_exited_in_snapshot as is_exited,
    household.people,
    household.labour_people,
    coalesce(line.line_yuan, first_line.line_yuan) as line_yuan,
    case when income.is_income_known
        then cast(income.disposable_yuan / household.people as double) end as income_pc,
    cast(income.wage_yuan / household.people as double) as wage_pc,
    cast((income.business_yuan - income.business_cost_yuan) / household.people as double)
        as business_pc,
    cast(income.property_yuan / household.people as double) as property_pc,
    cast(income.transfer_yuan / household.people as double) as transfer_pc,
    cast((coalesce(income.dibao_yuan, 0) + coalesce(income.wubao_yuan, 0)) / household.people
        as double) as guarantee_pc,
    cast(coalesce(income.pension_yuan, 0) / household.people as double) as pension_pc,
    cast(coalesce(income.other_transfer_yuan, 0) / household.people as double) as other_transfer_pc,
    cast((coalesce(income.medical_reimbursement_yuan, 0) + coalesce(income.medical_aid_yuan, 0))
        / household.people as double) as medical_pc,
    cast(income.unpaid_loan_yuan / household.people as double) as loan_pc,
    living_condition.is_dangerous_house,
    living_condition.is_water_safe,
    living_condition.is_in_cooperative,
    household.household_type,
    household.cause_main,
    risk_person.head_age,
    risk_person.is_head_female,
    risk_person.elder_people,
    risk_person.child_people,
    risk_person.student_people,
    risk_person.chronic_people,
    risk_person.serious_people,
    risk_person.disabled_people,
    risk_person.severe_people,
    risk_person.dibao_people,
    risk_person.working_people,
    risk_person.far_people,
    risk_person.work_months,
    risk_person.skilled_people,
    risk_person.best_education
from core.household
inner join core.quarter
    on household.quarter = quarter.quarter
inner join known
    on household.file_id = known.file_id
inner join core.income
    on household.quarter = income.quarter
    and household.household_key = income.household_key
inner join core.living_condition
    on household.quarter = living_condition.quarter
    and household.household_key = living_condition.household_key
inner join staging.risk_person
    on household.quarter = risk_person.quarter
    and household.household_key = risk_person.household_key
left join core.line
    on case when quarter.is_year_end then quarter.year else quarter.year - 1 end = line.year
    and line.subject = 'household'
cross join first_line
where household.presence = 'observed'
