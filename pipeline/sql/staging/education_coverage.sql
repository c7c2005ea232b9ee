-- what:   Responsible units that a sheet 教育 in force speaks for: elsewhere nobody is counted as
--         unpaid.
-- grain:  one row per quarter and responsible unit
-- key:    quarter, unit
-- units:  none
-- source: G 教育
-- reader: figures/student_subsidy_paid_share
select distinct list_quarter.quarter, division_village.division as unit
from staging.education_sheet
inner join staging.list_quarter
    on education_sheet.file_id = list_quarter.file_id
inner join core.division_village
    on education_sheet.village_code = division_village.village_code
    and division_village.level = 'zone'
