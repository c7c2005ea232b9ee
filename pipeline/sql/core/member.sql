-- what:   Registered people, pseudonymous: keyed hash for the person, age in years for the birth
--         date.
-- grain:  one row per household, person and quarter
-- key:    quarter, household_key, person_key
-- units:  years, months
-- source: G 贫困人口明细表, N roster
-- reader: staging.member_condition, figures, findings
with dates as (
    select
        quarter,
        quarter_index,
        year,
        end_date,
        make_date(case when quarter_number >= 3 then year else year - 1 end, 8, 31) as school_date
    from core.quarter
)

select
    dates.quarter,
    membership.household_key,
    membership.person_key,
    membership.village_code,
    roster.is_head,
    roster.is_id_void,
    roster.relation,
    roster.sex,
    coalesce(
        cast(datesub('year', roster.birth_date, dates.end_date) as integer), roster.age
    ) as age_years,
    coalesce(
        cast(datesub('year', roster.birth_date, dates.school_date) as integer), roster.age
    ) as school_age_years,
    coalesce(
        roster.birth_date >= date_trunc('quarter', dates.end_date), false
    ) as is_newborn,
    roster.ethnicity,
    roster.political_status,
    roster.education,
    roster.school_status,
    case
        when roster.in_school or roster.school_status <> '01' then true
        when not roster.in_school or roster.school_status = '01' then false
    end as is_in_school,
    roster.health,
    roster.labor,
    roster.work_place,
    roster.work_months,
    roster.skill,
    roster.technical_school_wish as wants_technical_school,
    roster.in_army as is_in_army,
    roster.training_need,
    roster.job_wish,
    roster.pension_level,
    roster.serious_illness_insurance as has_serious_illness_insurance,
    roster.resident_medical as has_resident_medical,
    roster.resident_pension as has_resident_pension,
    roster.employee_pension as has_employee_pension,
    roster.in_dibao as is_in_dibao,
    roster.disability_kind,
    roster.disability_grade,
    roster.member_identified_date,
    roster.exit_year as person_exit_year,
    roster.file_id,
    roster.sheet,
    roster.row_number as source_row
from staging.membership
inner join dates
    on membership.quarter_index = dates.quarter_index
inner join staging.roster
    on membership.row_order = roster.row_order
