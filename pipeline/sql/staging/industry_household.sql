-- what:   Registered households that an industry project in force names: with what income, and
--         whether they joined a cooperative, leading firm, farm or large grower by it. A project
--         that a later list of its quarter names again is one, as the later states it.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- units:  yuan a year
-- source: G 项目(户) 产业
-- reader: figures/industry_joined_share, figures/industry_income_yuan,
--         figures/industry_project_households
with latest as (
    select
        list_quarter.quarter,
        project_row.household_key,
        project_row.project_name,
        project_row.start_date,
        project_row.income_yuan,
        project_row.operator_kind,
        list_quarter.list_index,
        list_quarter.taken_date,
        list_quarter.file_number,
        project_row.sheet,
        project_row.source_row,
        row_number() over (
            partition by
                list_quarter.quarter, list_quarter.list_index, list_quarter.taken_date,
                project_row.household_key, project_row.project_name, project_row.start_date
            order by list_quarter.file_number, project_row.sheet, project_row.source_row
        ) as occurrence,
        max(list_quarter.list_index) over (
            partition by list_quarter.quarter, project_row.household_key
        ) as latest_index
    from staging.project_row
    inner join staging.list_quarter
        on project_row.file_id = list_quarter.file_id
    where project_row.project_kind = '1'
),

stated as (
    select *
    from latest
    where list_index = latest_index
    qualify row_number() over (
        partition by quarter, household_key, project_name, start_date, occurrence
        order by taken_date desc, file_number, sheet, source_row
    ) = 1
)

select
    stated.quarter,
    stated.household_key,
    household.village_code,
    cast(coalesce(sum(stated.income_yuan), 0) as decimal(18, 2)) as income_yuan,
    coalesce(bool_or(stated.operator_kind in ('1', '2', '3', '4')), false) as is_joined
from stated
inner join core.household
    on stated.quarter = household.quarter
    and stated.household_key = household.household_key
group by all
