-- what:   Department lists as delivered, with the places each speaks for: the towns its path names,
--         else the counties or zones, else the whole city. A county's list speaks for a zone in it
--         only where no list of the department names that zone, which then reports on its own.
--         Equal bytes delivered under several paths speak for the places of all.
-- grain:  one row per department, file and place
-- key:    department, file_number, level, division
-- units:  none
-- source: paths of the files
-- reader: staging.department_answer
with files as (
    select distinct
        department_row.department,
        department_row.file_number,
        delivered.file,
        department_row.taken_date,
        department_row.quarter_index
    from staging.department_row
    inner join staging.input_file
        on department_row.file_number = input_file.file_number
    inner join staging.input_file as delivered
        on input_file.sha256 = delivered.sha256
        and input_file.layout = delivered.layout
        and input_file.taken_date = delivered.taken_date
        and input_file.quarter_index = delivered.quarter_index
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
    select files.file, names.level, names.division
    from files
    inner join names
        on contains(files.file, names.name)
    group by all
),

ranked as (
    select
        file,
        level,
        division,
        level = 'town' or not bool_or(level = 'town') over (partition by file) as is_chosen
    from named
),

places as (
    select files.department, files.file_number, ranked.level, ranked.division
    from files
    inner join ranked
        on files.file = ranked.file
        and ranked.is_chosen
),

reporting as (
    select distinct department, division as zone
    from places
    where level = 'zone'
),

spoken_for as (
    select department, file_number, level, division
    from places
    where level <> 'county'
    union
    select places.department, places.file_number, 'zone', town.zone
    from places
    inner join core.division as town
        on town.level = 'town'
        and places.division = town.parent_division
    left join reporting
        on places.department = reporting.department
        and town.zone = reporting.zone
    where places.level = 'county' and reporting.zone is null
)

select distinct
    files.department,
    files.file_number,
    files.taken_date,
    files.quarter_index,
    coalesce(spoken_for.level, 'city') as level,
    coalesce(spoken_for.division, city.division) as division
from files
inner join core.division as city
    on city.level = 'city'
left join spoken_for
    on files.department = spoken_for.department
    and files.file_number = spoken_for.file_number
