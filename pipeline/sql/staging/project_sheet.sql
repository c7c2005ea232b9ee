-- what:   Rows of the seven household project sheets of this side in one form; 金融 lies with the
--         loans. kind is the code of list household_project.
-- as:     view
-- grain:  one row per staged row
-- key:    file_id, sheet, row_number
-- units:  yuan, days
-- source: G 项目(户)
-- reader: staging.project_row
with industries as (select * from read_parquet(getvariable('g_project_industry_files'))),

houses as (select * from read_parquet(getvariable('g_project_housing_files'))),

assets as (select * from read_parquet(getvariable('g_project_asset_files'))),

reliefs as (select * from read_parquet(getvariable('g_project_relief_files'))),

jobs as (select * from read_parquet(getvariable('g_project_job_files'))),

trainings as (select * from read_parquet(getvariable('g_project_training_files'))),

educations as (select * from read_parquet(getvariable('g_project_education_files')))

select '1' as project_kind, file_id, sheet, row_number, village_code, source_household_key,
    cast(null as varchar) as name_key, start_date, industry_name as project_name, scale,
    invested_yuan, income_yuan, cast(null as decimal(18, 2)) as given_yuan, operator_kind,
    cast(null as varchar) as job_kind, cast(null as integer) as days,
    cast(null as boolean) as has_certificate, cast(null as varchar) as rebuild_progress
from industries
union all
select '3', file_id, sheet, row_number, village_code, source_household_key,
    null, start_date, null, null, invested_yuan, null, null, null, null, null, null,
    project_progress
from houses
union all
select '4', file_id, sheet, row_number, village_code, source_household_key,
    null, start_date, asset_name, null, invested_yuan, income_yuan, null, null, null, null, null,
    null
from assets
union all
select '5', file_id, sheet, row_number, village_code, source_household_key,
    null, start_date, null, null, null, null, relief_yuan, null, null, null, null, null
from reliefs
union all
select '6', file_id, sheet, row_number, village_code, source_household_key,
    worker_name_key, start_date, null, null, null, income_yuan, null, null, job_kind, null, null,
    null
from jobs
union all
select '7', file_id, sheet, row_number, village_code, source_household_key,
    trainee_name_key, start_date, course, null, invested_yuan, null, null, null, null, days,
    has_certificate, null
from trainings
union all
select '8', file_id, sheet, row_number, village_code, source_household_key,
    aided_student_name_key, start_date, aid_item, null, null, null, aid_yuan, null, null, null,
    null, null
from educations
