-- what:   Department lists as delivered, with the place each speaks for: the towns its path names,
--         else the counties or zones, else the whole city.
-- grain:  one row per department, file and place
-- key:    department, file_number, level, division
-- quarters: own
-- units:  none
-- source: paths of the files
-- reader: staging.department_answer
with files as (
    select distinct
        department_row.department,
        department_row.file_number,
        input_file.file,
        department_row.taken_date,
        department_row.quarter_index
    from staging.department_row
    inner join staging.input_file
        on department_row.file_number = input_file.file_number
),

names as (
    select
        level,
        division,
        case when level = 'town' then division_name
            else regexp_replace(division_name, '(经济开发区|管理区|特别合作区|县|市)$', '')
        end as name
    from core.division
    where level in ('county', 'zone', 'town')
),

named as (
    select files.file_number, names.level, names.division
    from files
    inner join names
        on contains(files.file, names.name)
    group by all
),

ranked as (
    select
        file_number,
        level,
        division,
        level = 'town' or not bool_or(level = 'town') over (partition by file_number) as is_chosen
    from named
)

select
    files.department,
    files.file_number,
    files.taken_date,
    files.quarter_index,
    coalesce(ranked.level, 'city') as level,
    coalesce(ranked.division, city.division) as division
from files
inner join core.division as city
    on city.level = 'city'
left join ranked
    on files.file_number = ranked.file_number
    and ranked.is_chosen
