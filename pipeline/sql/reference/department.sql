-- what:   Departments whose lists are matched with the register. The list of an event (death, aid)
--         adds to what was reported before; any other list replaces the one before it.
-- grain:  one row per department
-- key:    department
-- units:  none
-- source: data/reference/departments.csv
-- reader: core.department_match, mart.department_match
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/departments.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    department,
    name_zh as department_zh,
    sender_zh,
    cast(is_event as boolean) as is_event,
    article
from lines
