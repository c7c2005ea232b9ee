-- what:   Tendered projects, from the quarter whose files name them first.
-- grain:  one row per project, place and date
-- key:    division, project_name, tender_date
-- units:  yuan
-- source: Art. 13; 扶贫项目招标台账
-- reader: findings/project_without_tender
select
    quarter.quarter,
    tender_row.division,
    tender_row.project_name,
    tender_row.budget_yuan,
    tender_row.tender_method,
    tender_row.tender_date,
    tender_row.winner,
    tender_row.contract_yuan,
    tender_row.file_id,
    tender_row.sheet,
    tender_row.source_row
from staging.tender_row
inner join core.quarter
    on tender_row.quarter_index = quarter.quarter_index
