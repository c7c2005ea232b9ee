-- what:   Rows of the registers of decisions.
-- grain:  one row per row of a file
-- key:    file_id, sheet, row_number
-- units:  as the layout says
-- source: 认定决定与更正登记表
-- reader: core.decision, core.certified_exit, staging.change_sheet
with own_rows as (
    select * from read_parquet(getvariable('own_decision_files'))
)

select
    list_file.quarter,
    list_file.quarter_index,
    list_file.taken_date,
    list_file.file_number,
    coalesce(household_link.household_key, own_rows.source_household_key) as household_key,
    own_rows.*
from own_rows
inner join staging.list_file
    on own_rows.file_id = list_file.file_id
left join core.household_link
    on own_rows.source_household_key = household_link.source_household_key
