-- what:   Members in education. The stage is that of the school list in force, else of the sheet
--         教育, else of the register. Due a living subsidy is who is in one of the five stages of
--         Art. 8; is_subsidy_paid is null where no row of 教育 in force names the member.
-- grain:  one row per household, person and quarter
-- key:    quarter, household_key, person_key
-- quarters: own
-- units:  none
-- source: Art. 8; department lists 学生, G 教育, G 贫困人口明细表
-- reader: figures/student_subsidy_*
with staged as (
    select
        member.quarter,
        member.household_key,
        member.person_key,
        member.village_code,
        student_now.education_stage as list_stage,
        education_now.education_stage as sheet_stage,
        case
            when not member.is_in_school then null
            when member.school_status = '02' then 'kindergarten'
            when member.school_status = '03' then 'primary'
            when member.school_status in ('04', '05', '06') then 'junior'
            when member.school_status in ('07', '08', '09') then 'senior'
            when member.school_status in ('10', '11', '12') then 'vocational'
            when member.school_status in ('13', '14', '15', '16') then 'college'
        end as register_stage,
        education_now.is_policy_given as is_subsidy_paid
    from core.member
    left join staging.student_now
        on member.quarter = student_now.quarter
        and member.person_key = student_now.person_key
    left join staging.education_now
        on member.quarter = education_now.quarter
        and member.household_key = education_now.household_key
        and member.person_key = education_now.person_key
)

select
    quarter,
    household_key,
    person_key,
    village_code,
    coalesce(list_stage, sheet_stage, register_stage) as education_stage,
    case
        when list_stage is not null then 'school_list'
        when sheet_stage is not null then 'education_sheet'
        else 'register'
    end as stage_source,
    coalesce(list_stage, sheet_stage, register_stage) <> 'kindergarten' as is_subsidy_due,
    is_subsidy_paid
from staged
where coalesce(list_stage, sheet_stage, register_stage) is not null
