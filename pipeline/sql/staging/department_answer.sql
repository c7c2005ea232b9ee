-- what:   Which list of a department speaks for a village in a quarter: the latest taken on or
--         before the quarter's close. No row: nobody has answered, which is not "nobody".
-- grain:  one row per department, village and quarter answered
-- key:    department, village_code, quarter_index
-- quarters: own and earlier
-- units:  none
-- source: figures.md, Which quarter a file speaks for
-- reader: staging.department_person, staging.member_listing, mart.department_match
with delivered as (
    select
        department_file.department,
        division_village.village_code,
        department_file.quarter_index,
        max(department_file.taken_date) as taken_date
    from staging.department_file
    inner join core.division_village
        on department_file.level = division_village.level
        and department_file.division = division_village.division
    group by all
),

asked as (
    select distinct delivered.department, delivered.village_code, quarter.quarter_index
    from delivered
    cross join core.quarter
)

select
    asked.department,
    asked.village_code,
    asked.quarter_index,
    delivered.taken_date,
    delivered.quarter_index as list_index
from asked
asof join delivered
    on asked.department = delivered.department
    and asked.village_code = delivered.village_code
    and asked.quarter_index >= delivered.quarter_index
