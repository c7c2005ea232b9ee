-- what:   Projects with every version that files gave of them: a row stands until a later file
--         states it anew. The nth equal project of a quarter is matched with the nth of another.
-- grain:  one row per project and quarter whose files state it
-- key:    project_key, quarter_index
-- units:  yuan
-- source: G 资金项目流水
-- reader: core.fund_project, staging.fund_project_money
with project_rows as (
    select * from read_parquet(getvariable('g_fund_project_files'))
),

numbered as (
    select
        list_file.file_number,
        list_file.quarter_index,
        list_file.taken_date,
        coalesce(
            project_rows.village_code, project_rows.town_code, project_rows.county_code,
            city.division
        ) as division,
        row_number() over (
            partition by
                list_file.quarter_index, list_file.taken_date, project_rows.village_code,
                project_rows.town_code, project_rows.county_code, project_rows.project_name,
                project_rows.start_date
            order by list_file.file_number, project_rows.sheet, project_rows.row_number
        ) as occurrence,
        project_rows.*
    from project_rows
    inner join staging.list_file
        on project_rows.file_id = list_file.file_id
    inner join core.division as city
        on city.level = 'city'
),

keyed as (
    select
        *,
        left(md5(concat_ws(
            '|', division, coalesce(project_name, ''), coalesce(start_date, '0001-01-01'),
            occurrence
        )), 16) as project_key
    from numbered
),

stated as (
    select *
    from keyed
    qualify row_number() over (
        partition by project_key, quarter_index
        order by taken_date desc, file_number, sheet, row_number
    ) = 1
)

select
    *,
    coalesce(
        lead(quarter_index) over (partition by project_key order by quarter_index) - 1,
        (select as_of_index from staging.run)
    ) as until_index
from stated
