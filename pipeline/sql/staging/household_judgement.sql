-- what:   Each criterion of each registered household, judged by the conditions of the quarter.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- quarters: own
-- units:  *_yuan in yuan a head; criteria pass, fail, no_data, not_applicable
-- source: Art. 3; figures.md, Criteria
-- reader: mart.household_review
with judged as (
    select
        quarter,
        household_key,
        village_code,
        people,
        status,
        is_pre_exit,
        exit_booked_quarter,
        has_labour,
        line_yuan,
        other_line_yuan,
        income_pc_yuan,
        income_pc_without_medical_yuan,
        case
            when has_labour is null then 'no_data'
            when not has_labour then 'not_applicable'
            when is_line_reached then 'pass'
            when not is_line_reached then 'fail'
            else 'no_data'
        end as income,
        case
            when has_labour is null then 'no_data'
            when not has_labour then 'not_applicable'
            when is_other_line_reached then 'pass'
            when not is_other_line_reached then 'fail'
            else 'no_data'
        end as income_other_line,
        case
            when has_labour is null then 'no_data'
            when has_labour then 'not_applicable'
            when is_all_covered then 'pass'
            when is_entitled and is_any_uncovered then 'fail'
            when is_entitled then 'no_data'
            when is_line_reached then 'pass'
            when not is_entitled and not is_line_reached then 'fail'
            else 'no_data'
        end as safety_net,
        case
            when of_age_people = 0 then 'not_applicable'
            when out_of_school_people > 0 then 'fail'
            when school_unknown_people > 0 then 'no_data'
            else 'pass'
        end as education,
        case
            when uninsured_people > 0 then 'fail'
            when insurance_unknown_people > 0 then 'no_data'
            else 'pass'
        end as medical,
        case
            when is_dangerous_house then 'fail'
            when not is_dangerous_house then 'pass'
            else 'no_data'
        end as housing,
        case
            when not is_water_safe or is_water_difficult then 'fail'
            when is_water_safe and not is_water_difficult then 'pass'
            else 'no_data'
        end as water
    from staging.household_condition
)

select
    judged.*,
    coalesce(said.food, if('pass' in (income, safety_net), 'pass', 'no_data')) as food,
    coalesce(said.clothing, if('pass' in (income, safety_net), 'pass', 'no_data')) as clothing
from judged
left join staging.food_clothing as said
    on judged.quarter = said.quarter
    and judged.household_key = said.household_key
