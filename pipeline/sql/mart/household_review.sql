-- what:   Each registered household against the exit criteria, by the data at hand. A match, not a
--         certification: 比对达标.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- units:  *_yuan in yuan a head; criteria pass, fail, no_data, not_applicable
-- source: Art. 3; figures.md, Criteria
-- reader: figures verified_*, *_secured_share, exit_forecast; findings; visit sheets
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
            when has_labour then 'not_applicable'
            when is_all_in_dibao or is_in_wubao then 'pass'
            when is_entitled and is_any_not_in_dibao then 'fail'
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
),

fed as (
    select
        judged.*,
        coalesce(said.food, if('pass' in (income, safety_net), 'pass', 'no_data')) as food,
        coalesce(said.clothing, if('pass' in (income, safety_net), 'pass', 'no_data')) as clothing
    from judged
    left join staging.food_clothing as said
        on judged.quarter = said.quarter
        and judged.household_key = said.household_key
),

failed as (
    select
        fed.*,
        [income, safety_net, food, clothing, education, medical, housing] as criteria,
        concat_ws(
            ',',
            case when income = 'fail' then 'income' end,
            case when safety_net = 'fail' then 'safety_net' end,
            case when food = 'fail' then 'food' end,
            case when clothing = 'fail' then 'clothing' end,
            case when education = 'fail' then 'education' end,
            case when medical = 'fail' then 'medical' end,
            case when housing = 'fail' then 'housing' end
        ) as failing
    from fed
)

select
    quarter,
    household_key,
    village_code,
    people,
    case when is_pre_exit then 'pre_exit' else status end as claimed_status,
    exit_booked_quarter as claimed_exit_quarter,
    status = 'exited' as claimed,
    has_labour,
    income,
    safety_net,
    food,
    clothing,
    education,
    medical,
    housing,
    water,
    line_yuan as line_used,
    income_pc_yuan,
    income_pc_without_medical_yuan,
    case
        when list_contains(criteria, 'fail') then 'not_met'
        when list_contains(criteria, 'no_data') then 'no_data'
        else 'met'
    end as verdict,
    failing
from failed
