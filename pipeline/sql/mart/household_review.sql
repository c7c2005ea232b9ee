-- what:   Each registered household against the exit criteria, by the data at hand. A match, not a
--         certification: 比对达标.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- quarters: own
-- units:  *_yuan in yuan a head; criteria pass, fail, no_data, not_applicable
-- source: Art. 3; figures.md, Criteria
-- reader: figures verified_*, *_secured_share, exit_forecast; findings; visit sheets
with articles as (
    select
        max(words) filter (where criterion = 'income') as income_zh,
        max(words) filter (where criterion = 'safety_net') as safety_net_zh,
        max(words) filter (where criterion = 'food') as food_zh,
        max(words) filter (where criterion = 'clothing') as clothing_zh,
        max(words) filter (where criterion = 'education') as education_zh,
        max(words) filter (where criterion = 'medical') as medical_zh,
        max(words) filter (where criterion = 'housing') as housing_zh
    from (select criterion, criterion_zh || '（' || article || '）' as words from reference.criterion)
),

judged as (
    select
        quarter, household_key, village_code, people, status, is_pre_exit, exit_booked_quarter,
        has_labour, income, income_other_line, safety_net, food, clothing, education, medical,
        housing, water, line_yuan, other_line_yuan, income_pc_yuan, income_pc_without_medical_yuan
    from staging.household_judgement
),

failed as (
    select
        judged.*,
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
        ) as failing,
        concat_ws(
            '；',
            case when income = 'fail' then articles.income_zh end,
            case when safety_net = 'fail' then articles.safety_net_zh end,
            case when food = 'fail' then articles.food_zh end,
            case when clothing = 'fail' then articles.clothing_zh end,
            case when education = 'fail' then articles.education_zh end,
            case when medical = 'fail' then articles.medical_zh end,
            case when housing = 'fail' then articles.housing_zh end
        ) as failing_articles
    from judged
    cross join articles
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
    income_other_line,
    safety_net,
    food,
    clothing,
    education,
    medical,
    housing,
    water,
    line_yuan as line_used,
    other_line_yuan,
    income_pc_yuan,
    income_pc_without_medical_yuan,
    case
        when list_contains(criteria, 'fail') then 'not_met'
        when list_contains(criteria, 'no_data') then 'no_data'
        else 'met'
    end as verdict,
    failing,
    failing_articles
from failed
