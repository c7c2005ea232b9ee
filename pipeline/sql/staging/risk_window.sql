-- what:   What changed at a scored household over the last one, two, four and eight quarters.
-- grain:  one row per scored household and quarter
-- key:    household_key, quarter_index
-- units:  logs of ratios, shares of income, quarters
-- source: staging.risk_history; only records known by the quarter's closing day
-- reader: risk.feature
with lagged as (
    select
        cohort.household_key,
        cohort.quarter_index,
        cohort.quarter_index - earlier.quarter_index as lag,
        earlier.is_exited,
        -- case, not greatest: that takes the other number for an unknown one
        ln(case when earlier.income_pc < 1 then 1 else earlier.income_pc end) as income_log,
        ln(case when earlier.income_pc < 1 then 1 else earlier.income_pc end / earlier.line_yuan)
            as income_gap,
        bool_or(latest.income_pc is distinct from earlier.income_pc) over (
            partition by cohort.household_key, cohort.quarter_index
            order by earlier.quarter_index desc
        ) as is_before_change,
        ln(case when earlier.wage_pc < 0 then 0 else earlier.wage_pc end + 100) as wage_log,
        ln(case when earlier.business_pc < 0 then 0 else earlier.business_pc end + 100)
            as business_log,
        earlier.property_pc / nullif(earlier.income_pc, 0) as property_share,
        earlier.medical_pc / nullif(earlier.income_pc, 0) as medical_share,
        earlier.transfer_pc / nullif(earlier.income_pc, 0) as transfer_share,
        (earlier.guarantee_pc + earlier.other_transfer_pc) / nullif(earlier.income_pc, 0)
            as aid_share,
        ln(
            case
                when earlier.guarantee_pc + earlier.other_transfer_pc < 0 then 0
                else earlier.guarantee_pc + earlier.other_transfer_pc
            end + 100
        ) as aid_log,
        earlier.people,
        earlier.labour_people,
        earlier.work_months,
        earlier.working_people,
        earlier.dibao_people,
        earlier.serious_people
    from risk.cohort
    inner join staging.risk_as_of
        on cohort.quarter_index = risk_as_of.quarter_index
    inner join staging.risk_history as latest
        on cohort.household_key = latest.household_key
        and cohort.quarter_index = latest.quarter_index
    inner join staging.risk_history as earlier
        on cohort.household_key = earlier.household_key
        and earlier.quarter_index between cohort.quarter_index - 8 and cohort.quarter_index
        and earlier.recorded_date <= risk_as_of.known_until_date
    where cohort.is_scored
)

select
    household_key,
    quarter_index,
    max(income_log) filter (where lag = 0)
    - max(income_log) filter (where lag = 1) as income_growth_1q,
    max(income_log) filter (where lag = 0)
    - max(income_log) filter (where lag = 2) as income_growth_2q,
    max(income_log) filter (where lag = 0)
    - max(income_log) filter (where lag = 4) as income_growth_4q,
    max(income_log) filter (where lag <= 4) - min(income_log) filter (where lag <= 4)
        as income_range_4q,
    max(lag) filter (where not is_before_change) as income_age_quarters,
    max(wage_log) filter (where lag = 0)
    - max(wage_log) filter (where lag = 2) as wage_growth_2q,
    max(wage_log) filter (where lag = 0)
    - max(wage_log) filter (where lag = 4) as wage_growth_4q,
    max(business_log) filter (where lag = 0)
    - max(business_log) filter (where lag = 4) as business_growth_4q,
    avg(property_share order by lag) as property_share_mean_8q,
    avg(income_gap order by lag) filter (where is_exited and lag <= 4) as income_gap_mean_4q,
    avg(medical_share order by lag) filter (where lag <= 4) as medical_share_mean_4q,
    max(medical_share) filter (where lag <= 4) as medical_share_max_4q,
    count(*) filter (where medical_share > 0 and lag <= 3) as medical_quarters_4q,
    max(transfer_share) filter (where lag = 0)
    - max(transfer_share) filter (where lag = 4) as transfer_share_change_4q,
    max(aid_share) filter (where lag <= 4) - max(aid_share) filter (where lag = 0)
        as aid_share_fall_4q,
    max(aid_log) filter (where lag = 0) - max(aid_log) filter (where lag = 4) as aid_growth_4q,
    max(people) filter (where lag = 0) - max(people) filter (where lag = 4) as people_change_4q,
    max(labour_people) filter (where lag = 0)
    - max(labour_people) filter (where lag = 4) as labour_change_4q,
    max(work_months) filter (where lag = 0)
    - max(work_months) filter (where lag = 2) as work_months_change_2q,
    max(work_months) filter (where lag = 0)
    - max(work_months) filter (where lag = 4) as work_months_change_4q,
    max(working_people) filter (where lag = 0)
    - max(working_people) filter (where lag <= 4) as workers_below_peak_4q,
    max(dibao_people) filter (where lag = 0)
    - max(dibao_people) filter (where lag <= 4) as dibao_below_peak_4q,
    max(serious_people) filter (where lag = 0)
    - min(serious_people) filter (where lag <= 4) as serious_new_4q,
    count(*) filter (where is_exited and lag <= 4) as exited_quarters
from lagged
group by all
