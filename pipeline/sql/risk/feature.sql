-- what:   Features of the relapse-risk model: what was known of a scored household by the closing
--         day of the quarter, and nothing later.
-- grain:  one row per scored household and quarter
-- key:    household_key, quarter
-- units:  see data/reference/risk_features.csv; null where nothing is known
-- source: staging.risk_history, staging.risk_window, staging.risk_village
-- reader: training and scoring of the risk model; analysts
with gaps as (
    -- case, not greatest: that takes the other number for an unknown one
    select
        household_key,
        quarter_index,
        ln(case when income_pc < 1 then 1 else income_pc end / line_yuan) as income_gap,
        ln(case when income_pc - medical_pc < 1 then 1 else income_pc - medical_pc end / line_yuan)
            as income_gap_without_medical
    from staging.risk_history
)

select
    cohort.household_key,
    cohort.quarter,
    cast(gaps.income_gap as float) as income_gap,
    cast(gaps.income_gap_without_medical as float) as income_gap_without_medical,
    cast(gaps.income_gap - risk_village.village_income_gap as float) as income_gap_to_village,
    cast(risk_window.income_growth_1q as float) as income_growth_1q,
    cast(risk_window.income_growth_2q as float) as income_growth_2q,
    cast(risk_window.income_growth_4q as float) as income_growth_4q,
    cast(risk_window.income_gap_mean_4q as float) as income_gap_mean_4q,
    cast(risk_window.income_range_4q as float) as income_range_4q,
    cast(risk_window.income_age_quarters as float) as income_age_quarters,
    cast(latest.wage_pc / nullif(latest.income_pc, 0) as float) as wage_share,
    cast(latest.business_pc / nullif(latest.income_pc, 0) as float) as business_share,
    cast(latest.property_pc / nullif(latest.income_pc, 0) as float) as property_share,
    cast(risk_window.property_share_mean_8q as float) as property_share_mean_8q,
    cast(latest.transfer_pc / nullif(latest.income_pc, 0) as float) as transfer_share,
    cast(latest.pension_pc / nullif(latest.income_pc, 0) as float) as pension_share,
    cast(risk_window.wage_growth_2q as float) as wage_growth_2q,
    cast(risk_window.wage_growth_4q as float) as wage_growth_4q,
    cast(risk_window.business_growth_4q as float) as business_growth_4q,
    cast(ln(latest.loan_pc + 100) as float) as loan_pc_log,
    cast(latest.labour_people as float) as labour_people,
    cast(latest.labour_people / latest.people as float) as labour_share,
    cast(latest.working_people as float) as working_people,
    cast(latest.far_people as float) as far_working_people,
    cast(coalesce(latest.work_months, 0) as float) as work_months,
    cast(risk_window.work_months_change_2q as float) as work_months_change_2q,
    cast(risk_window.work_months_change_4q as float) as work_months_change_4q,
    cast(risk_window.workers_below_peak_4q as float) as workers_below_peak_4q,
    cast(latest.skilled_people as float) as skilled_people,
    cast(cast(latest.best_education as integer) as float) as best_education,
    cast(latest.is_in_cooperative as float) as is_in_cooperative,
    cast(latest.chronic_people as float) as chronic_people,
    cast(latest.serious_people as float) as serious_people,
    cast(risk_window.serious_new_4q as float) as serious_new_4q,
    cast(latest.disabled_people as float) as disabled_people,
    cast(latest.severe_people as float) as severe_people,
    cast(latest.medical_pc / nullif(latest.income_pc, 0) as float) as medical_share,
    cast(risk_window.medical_share_max_4q as float) as medical_share_max_4q,
    cast(risk_window.medical_share_mean_4q as float) as medical_share_mean_4q,
    cast(risk_window.medical_quarters_4q as float) as medical_quarters_4q,
    cast(latest.guarantee_pc / nullif(latest.income_pc, 0) as float) as guarantee_share,
    cast(latest.dibao_people / latest.people as float) as dibao_people_share,
    cast(risk_window.dibao_below_peak_4q as float) as dibao_below_peak_4q,
    cast(risk_window.aid_share_fall_4q as float) as aid_share_fall_4q,
    cast(risk_window.aid_growth_4q as float) as aid_growth_4q,
    cast(risk_window.transfer_share_change_4q as float) as transfer_share_change_4q,
    cast(risk_window.exited_quarters as float) as exited_quarters,
    cast(latest.people as float) as people,
    cast(latest.elder_people as float) as elder_people,
    cast(latest.child_people as float) as child_people,
    cast(latest.student_people as float) as student_people,
    cast(latest.head_age as float) as head_age,
    cast(latest.is_head_female as float) as is_head_female,
    cast(risk_window.people_change_4q as float) as people_change_4q,
    cast(risk_window.labour_change_4q as float) as labour_change_4q,
    cast(latest.is_dangerous_house as float) as is_dangerous_house,
    cast(not latest.is_water_safe as float) as is_water_unsafe,
    cast(village_fact.is_poor_village as float) as is_poor_village,
    cast(risk_village.village_income_gap as float) as village_income_gap,
    cast(risk_village.town_income_gap as float) as town_income_gap,
    cast(risk_village.town_business_change as float) as town_business_change
from risk.cohort
inner join staging.risk_history as latest
    on cohort.household_key = latest.household_key
    and cohort.quarter_index = latest.quarter_index
inner join gaps
    on cohort.household_key = gaps.household_key
    and cohort.quarter_index = gaps.quarter_index
inner join staging.risk_window
    on cohort.household_key = risk_window.household_key
    and cohort.quarter_index = risk_window.quarter_index
left join staging.village_fact
    on cohort.village_code = village_fact.village_code
    and cohort.quarter_index = village_fact.quarter_index
left join staging.risk_village
    on cohort.village_code = risk_village.village_code
    and cohort.quarter_index = risk_village.quarter_index
where cohort.is_scored
