-- what:   Projects paid from poverty money, as the latest file up to each quarter states them.
-- grain:  one row per project and quarter
-- key:    quarter, project_key
-- quarters: own and earlier
-- units:  yuan, households, people; fiscal_yuan = money of province, Shenzhen and city; a state
--         that
--         the code list does not know is null
-- source: Art. 13; G 资金项目流水
-- reader: findings project_late, project_without_tender, payment_off_purpose
with states as (
    select code, label as written
    from reference.code_list
    where code_list = 'project_status'
    union
    select code, unnest(string_split(aliases, '|')) as written
    from reference.code_list
    where code_list = 'project_status'
)

select
    quarter.quarter,
    stated.project_key,
    stated.division,
    stated.project_name,
    stated.project_kind as stated_kind,
    coalesce(fund_use.fund_use, 'other') as fund_use,
    fund_use.is_allowed,
    states.code as project_status,
    stated.start_date,
    stated.end_date,
    stated.beneficiary_households,
    stated.beneficiary_people,
    stated.planned_yuan,
    stated.actual_yuan,
    cast(
        coalesce(stated.province_fiscal_yuan, 0) + coalesce(stated.shenzhen_city_yuan, 0)
        + coalesce(stated.shenzhen_district_yuan, 0) + coalesce(stated.city_fiscal_yuan, 0)
        as decimal(18, 2)
    ) as fiscal_yuan,
    stated.quarter_index = quarter.quarter_index as is_stated,
    stated.file_id,
    stated.sheet,
    stated.row_number as source_row
from staging.fund_project_row as stated
inner join core.quarter
    on quarter.quarter_index between stated.quarter_index and stated.until_index
left join reference.fund_use
    on stated.project_kind = fund_use.stated_kind
left join states
    on stated.project_status = states.written
