-- what:   Rows that say over again, cell by cell, what a row of their file has said; of the layouts
--         in which one row of a subject counts. In the others the second row counts as well, or is
--         itself a lead.
-- grain:  one row per file with such rows
-- key:    file_id
-- units:  rows
-- source: figures.md, Rows
-- reader: ops.input_file
with subject_rows as (
    select file_id, sheet, row_hash
    from read_parquet(
        getvariable('dept_house_files') || getvariable('dept_inpatient_files')
        || getvariable('dept_medical_aid_files') || getvariable('dept_student_files')
        || getvariable('g_change_files') || getvariable('g_education_files')
        || getvariable('g_exit_files') || getvariable('g_fund_chain_files')
        || getvariable('g_helper_files') || getvariable('g_housing_files')
        || getvariable('g_income_files') || getvariable('g_loan_files')
        || getvariable('g_medical_files') || getvariable('g_safety_match_files')
        || getvariable('g_village_files') || getvariable('m_monitor_files')
        || getvariable('own_bank_balance_files') || getvariable('own_benefit_files')
        || getvariable('own_cadre_files') || getvariable('own_certified_household_files')
        || getvariable('own_certified_village_files') || getvariable('own_commissioner_files')
        || getvariable('own_enterprise_files') || getvariable('own_finance_point_files')
        || getvariable('own_leader_visit_files') || getvariable('own_loan_files')
        || getvariable('own_poor_village_files') || getvariable('own_public_post_files')
        || getvariable('own_target_files') || getvariable('own_town_staff_files')
        || getvariable('own_village_post_files') || getvariable('own_village_service_files'),
        union_by_name = true
    )
),

checks as (
    select file_id, sheet, row_hash
    from read_parquet(getvariable('own_spot_check_files'))
    where source_household_key is not null
),

all_rows as (
    select * from subject_rows
    union all
    select * from checks
),

repeated as (
    select file_id, sheet, row_hash, count(*) - 1 as rows_over
    from all_rows
    group by all
    having count(*) > 1
)

select file_id, cast(sum(rows_over) as bigint) as rows_repeated
from repeated
group by all
