-- what:   Rural dibao households of the list in force of which nobody is on the register, by ID or
--         by name and village. A household of the list is one address.
-- grain:  one row per quarter and dibao household
-- key:    quarter, dibao_household_key
-- quarters: own and earlier
-- units:  people, yuan a month
-- source: Art. 7
-- reader: figures/dibao_not_registered_households, findings/dibao_not_registered
with listed as (
    select
        quarter.quarter,
        coalesce(department_row.address_key, department_row.person_key) as dibao_household_key,
        department_row.village_code,
        department_row.amount_yuan,
        registered.person_key is not null
        or department_namesake.person_key is not null
            as is_known,
        department_row.is_id_void
    from staging.department_row
    inner join staging.department_standing
        on department_row.department = department_standing.department
        and department_row.file_number = department_standing.file_number
    inner join core.quarter
        on department_standing.quarter_index = quarter.quarter_index
    inner join staging.department_answer
        on department_row.department = department_answer.department
        and department_row.village_code = department_answer.village_code
        and quarter.quarter_index = department_answer.quarter_index
        and department_row.taken_date >= department_answer.taken_date
    left join (
        select distinct quarter, person_key from core.member where not is_id_void
    ) as registered
        on quarter.quarter = registered.quarter
        and department_row.person_key = registered.person_key
    left join staging.department_namesake
        on department_row.department = department_namesake.department
        and quarter.quarter_index = department_namesake.quarter_index
        and department_row.file_number = department_namesake.file_number
        and department_row.sheet = department_namesake.sheet
        and department_row.row_number = department_namesake.row_number
    where department_row.department = 'dibao'
)

select
    quarter,
    dibao_household_key,
    min(village_code) as village_code,
    cast(count(*) as integer) as people,
    cast(sum(amount_yuan) as decimal(18, 2)) as amount_yuan
from listed
where dibao_household_key is not null
group by quarter, dibao_household_key
having not bool_or(is_known) and bool_or(not is_id_void)
