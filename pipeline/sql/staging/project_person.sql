-- what:   Members whom a job or training project names, in the quarters it says something of: jobs
--         while their list is in force, trainings from their day to the end of the calendar year.
-- grain:  one row per kind, household, person and quarter
-- key:    project_kind, quarter, household_key, person_key
-- units:  none
-- source: G 项目(户) 就业, 培训
-- reader: figures/trained_people_ytd, figures/employed_share, figures/skilled_household_share
with jobs as (
    select distinct
        project_row.project_kind, list_quarter.quarter, project_row.household_key,
        project_row.name_key
    from staging.project_row
    inner join staging.list_quarter
        on project_row.file_id = list_quarter.file_id
    where project_row.project_kind = '6'
),

trainings as (
    select distinct
        project_row.project_kind, quarter.quarter, project_row.household_key, project_row.name_key
    from staging.project_row
    inner join core.quarter
        on year(project_row.start_date) = quarter.year
        and project_row.start_date <= quarter.end_date
    where project_row.project_kind = '7'
),

named as (
    select project_kind, quarter, household_key, name_key
    from jobs
    union all
    select project_kind, quarter, household_key, name_key
    from trainings
)

select
    named.project_kind,
    named.quarter,
    named.household_key,
    member_name.person_key,
    member_name.village_code
from named
inner join staging.member_name
    on named.quarter = member_name.quarter
    and named.household_key = member_name.household_key
    and named.name_key = member_name.name_key
