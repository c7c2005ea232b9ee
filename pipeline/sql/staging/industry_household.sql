-- what:   Registered households that an industry project in force names: with what income, and
--         whether they joined a cooperative, leading firm, farm or large grower by it.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- quarters: own and earlier
-- units:  yuan a year
-- source: G 项目(户) 产业
-- reader: figures/industry_joined_share, figures/industry_income_yuan,
--         figures/industry_project_households
with latest as (
    select
        list_quarter.quarter,
        project_row.household_key,
        project_row.income_yuan,
        project_row.operator_kind,
        list_quarter.list_index,
        max(list_quarter.list_index) over (
            partition by list_quarter.quarter, project_row.household_key
        ) as latest_index
    from staging.project_row
    inner join staging.list_quarter
        on project_row.file_id = list_quarter.file_id
    where project_row.project_kind = '1'
)

select
    latest.quarter,
    latest.household_key,
    household.village_code,
    cast(coalesce(sum(latest.income_yuan), 0) as decimal(18, 2)) as income_yuan,
    coalesce(bool_or(latest.operator_kind in ('1', '2', '3', '4')), false) as is_joined
from latest
inner join core.household
    on latest.quarter = household.quarter
    and latest.household_key = household.household_key
where latest.list_index = latest.latest_index
group by all
