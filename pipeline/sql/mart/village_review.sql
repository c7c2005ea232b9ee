-- what:   Each poor village against the exit criteria of a village. Public services have no data
--         yet, so
--         no verdict is better than no_data.
-- grain:  one row per poor village and quarter
-- key:    quarter, village_code
-- units:  yuan a head, people
-- source: Art. 3
-- reader: figures/village_verified_cum, bulletin
with reviewed as (
    select
        quarter.quarter,
        village_fact.village_code,
        village_fact.all_people,
        village_fact.income_pc_yuan as village_income_pc_yuan,
        line.line_yuan as line_used,
        case
            when village_fact.income_pc_yuan >= line.line_yuan then 'pass'
            when village_fact.income_pc_yuan < line.line_yuan then 'fail'
            else 'no_data'
        end as income,
        'no_data' as public_service
    from staging.village_fact
    inner join core.quarter
        on village_fact.quarter_index = quarter.quarter_index
    left join core.line
        on quarter.year = line.year
        and line.subject = 'village'
    where village_fact.is_poor_village
)

select
    quarter,
    village_code,
    all_people,
    village_income_pc_yuan,
    line_used,
    income,
    public_service,
    case when income = 'fail' then 'not_met' else 'no_data' end as verdict
from reviewed
