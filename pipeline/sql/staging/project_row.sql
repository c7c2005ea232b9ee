-- what:   Household projects with their quarter and household. measure_date is the day it began,
--         or the end of the quarter whose list first could name it.
-- grain:  one row per accepted row
-- key:    file_id, sheet, source_row
-- quarters: own
-- units:  yuan, days
-- source: G 项目(户)
-- reader: core.project, staging.project_person, figures, findings/exited_without_measure
select
    list_file.quarter,
    project_sheet.project_kind,
    coalesce(household_link.household_key, project_sheet.source_household_key) as household_key,
    project_sheet.name_key,
    project_sheet.village_code,
    project_sheet.start_date,
    coalesce(project_sheet.start_date, quarter.end_date) as measure_date,
    project_sheet.project_name,
    project_sheet.scale,
    project_sheet.invested_yuan,
    project_sheet.income_yuan,
    project_sheet.given_yuan,
    project_sheet.operator_kind,
    project_sheet.job_kind,
    project_sheet.days,
    project_sheet.has_certificate,
    project_sheet.rebuild_progress,
    project_sheet.file_id,
    project_sheet.sheet,
    project_sheet.row_number as source_row
from staging.project_sheet
inner join staging.list_file
    on project_sheet.file_id = list_file.file_id
left join core.quarter
    on list_file.quarter = quarter.quarter
left join core.household_link
    on project_sheet.source_household_key = household_link.source_household_key
