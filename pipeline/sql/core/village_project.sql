-- what:   Village projects as each list has them: roads, water, lamps, clinics and others.
-- grain:  one row per accepted row
-- key:    file_id, sheet, source_row
-- units:  yuan; quantity in km of road or street lamps
-- source: G 项目(村); Art. 11, 12
-- reader: analysts
select
    list_file.quarter,
    village_project_sheet.village_code,
    village_project_sheet.project_name,
    village_project_sheet.project_kind as village_project_kind,
    village_project_sheet.start_date as project_start_date,
    village_project_sheet.quantity as project_quantity,
    village_project_sheet.invested_yuan as project_invested_yuan,
    village_project_sheet.project_status,
    village_project_sheet.file_id,
    village_project_sheet.sheet,
    village_project_sheet.row_number as source_row
from staging.village_project_sheet
inner join staging.list_file
    on village_project_sheet.file_id = list_file.file_id
