-- what:   Money that each version of a project shows beyond the version before it, by source.
-- grain:  one row per project, quarter whose files state it and source of money
-- key:    project_key, quarter_index, payer, treasury
-- quarters: own and earlier
-- units:  yuan, negative where a later file takes money back
-- source: G 资金项目流水
-- reader: core.fund
with sources as (
    select
        project_key, quarter_index, 'shenzhen' as payer, 'prefecture' as treasury,
        coalesce(shenzhen_city_yuan, 0) + coalesce(shenzhen_district_yuan, 0) as yuan
    from staging.fund_project_row
    union all
    select project_key, quarter_index, 'province', 'province', coalesce(province_fiscal_yuan, 0)
    from staging.fund_project_row
    union all
    select project_key, quarter_index, 'city', 'prefecture', coalesce(city_fiscal_yuan, 0)
    from staging.fund_project_row
    union all
    select project_key, quarter_index, 'county', 'county', coalesce(county_fiscal_yuan, 0)
    from staging.fund_project_row
    union all
    select project_key, quarter_index, 'town', 'town', coalesce(town_fiscal_yuan, 0)
    from staging.fund_project_row
    union all
    select project_key, quarter_index, 'central', 'central', coalesce(central_fiscal_yuan, 0)
    from staging.fund_project_row
    union all
    select
        project_key, quarter_index, 'other', 'none',
        coalesce(helper_unit_yuan, 0) + coalesce(shenzhen_social_yuan, 0)
        + coalesce(central_sector_yuan, 0) + coalesce(province_sector_yuan, 0)
        + coalesce(province_social_yuan, 0) + coalesce(city_sector_yuan, 0)
        + coalesce(city_social_yuan, 0)
    from staging.fund_project_row
),

changes as (
    select
        project_key,
        quarter_index,
        payer,
        treasury,
        yuan - coalesce(lag(yuan) over (
            partition by project_key, payer, treasury order by quarter_index
        ), 0) as amount_yuan
    from sources
)

select *
from changes
where amount_yuan <> 0
