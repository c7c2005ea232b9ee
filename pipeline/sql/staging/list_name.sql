-- what:   Rows of the lists in force whose name and village may be all that tells of whom they are:
--         the ID number of the row, or of a registered bearer of the name, is void. With how many
--         rows of the list and how many registered households share name and village.
-- grain:  one row per department, quarter and row of a file
-- key:    department, quarter_index, file_number, sheet, row_number
-- units:  rows, households
-- source: registry.md: else on name and village, marked 弱匹配
-- reader: staging.department_namesake
with wanted as (
    select village_code, person_name_key
    from staging.department_row
    where is_id_void and village_code is not null and person_name_key is not null
    union
    select village_code, person_name_key
    from staging.roster
    where is_id_void and person_name_key is not null
),

listed as (
    select
        department_row.department, department_standing.quarter_index, department_row.village_code,
        department_row.person_name_key, department_row.person_key, department_row.is_id_void,
        department_row.file_number, department_row.sheet, department_row.row_number
    from staging.department_row
    inner join wanted
        on department_row.village_code = wanted.village_code
        and department_row.person_name_key = wanted.person_name_key
    inner join staging.department_standing
        on department_row.department = department_standing.department
        and department_row.file_number = department_standing.file_number
    inner join staging.department_answer
        on department_row.department = department_answer.department
        and department_row.village_code = department_answer.village_code
        and department_standing.quarter_index = department_answer.quarter_index
        and department_row.taken_date >= department_answer.taken_date
),

shown as (
    select
        village_snapshot.quarter_index,
        roster.village_code,
        roster.person_name_key,
        roster.is_id_void,
        roster.person_key,
        coalesce(household_link.household_key, roster.source_household_key) as household_key
    from staging.roster
    inner join wanted
        on roster.village_code = wanted.village_code
        and roster.person_name_key = wanted.person_name_key
    inner join staging.village_snapshot
        on roster.village_code = village_snapshot.village_code
        and roster.quarter_index = village_snapshot.snapshot_index
        and roster.snapshot_number = village_snapshot.snapshot_number
    left join core.household_link
        on roster.source_household_key = household_link.source_household_key
),

bearers as (
    select quarter_index, village_code, person_name_key,
        count(distinct household_key) as like_households
    from shown
    group by all
),

open_rows as (
    select listed.*
    from listed
    anti join shown
        on listed.quarter_index = shown.quarter_index
        and listed.person_key = shown.person_key
        and not shown.is_id_void
)

select
    open_rows.department,
    open_rows.quarter_index,
    open_rows.village_code,
    open_rows.person_name_key,
    open_rows.is_id_void,
    open_rows.file_number,
    open_rows.sheet,
    open_rows.row_number,
    count(*) over (
        partition by open_rows.department, open_rows.quarter_index, open_rows.village_code,
            open_rows.person_name_key
    ) as like_rows,
    coalesce(bearers.like_households, 0) as like_households
from open_rows
left join bearers
    on open_rows.quarter_index = bearers.quarter_index
    and open_rows.village_code = bearers.village_code
    and open_rows.person_name_key = bearers.person_name_key
