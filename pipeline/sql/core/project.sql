-- what:   Household projects by measure and beneficiary: industry, housing, assets, relief, jobs,
--         training, education. person_key is null where the sheet names nobody, or the household
--         has no member, or two, of that name.
-- grain:  one row per accepted row
-- key:    file_id, sheet, source_row
-- quarters: own
-- units:  yuan, days
-- source: G 项目(户); Art. 5, 6, 8, 10, 17
-- reader: analysts
select
    project_row.quarter,
    project_row.project_kind,
    project_row.household_key,
    member_name.person_key,
    project_row.village_code,
    project_row.start_date as project_start_date,
    project_row.project_name,
    project_row.scale as project_scale,
    project_row.invested_yuan as project_invested_yuan,
    project_row.income_yuan as project_income_yuan,
    project_row.given_yuan as project_given_yuan,
    project_row.operator_kind,
    project_row.job_kind,
    project_row.days as training_days,
    project_row.has_certificate,
    project_row.rebuild_progress,
    project_row.file_id,
    project_row.sheet,
    project_row.source_row
from staging.project_row
left join staging.member_name
    on project_row.quarter = member_name.quarter
    and project_row.household_key = member_name.household_key
    and project_row.name_key = member_name.name_key
