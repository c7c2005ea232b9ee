-- what:    A project whose end date has passed and that is not finished.
-- name_zh: 项目逾期未完工
-- what_zh: 计划完工日期已过而尚未完工的项目。
-- sure_zh: 以项目台账为准。
-- grain:   one row per project and quarter
-- key:     quarter, subject_kind, subject_id
-- quarters: own
-- units:   yuan
-- source:  Art. 25
-- reader:  mart.finding
-- severity: look
-- why:     a project serves nobody before it is done
-- sure:    as sure as the state of the project the sheet gives
-- tested:  tests/Warehouse, tests/EndToEnd
select
    fund_project.quarter,
    fund_project.division,
    'project' as subject_kind,
    fund_project.project_key as subject_id,
    fund_project.planned_yuan as amount_yuan,
    '项目应于' || strftime(fund_project.end_date, '%Y年%-m月%-d日') || '完工，至季末仍为“'
    || code_list.label || '”，需核查' as detail_zh
from core.fund_project
inner join core.quarter
    on fund_project.quarter = quarter.quarter
inner join reference.code_list
    on code_list.code_list = 'project_status'
    and fund_project.project_status = code_list.code
where fund_project.project_status in ('0', '1')
    and fund_project.end_date < quarter.end_date
