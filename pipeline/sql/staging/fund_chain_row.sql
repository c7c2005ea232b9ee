-- what:   Money handed down, one row for each treasury of a row of the chain that hands some down.
--         A row that says over again, cell by cell, what a row of its sheet has said counts once.
-- grain:  one row per file, sheet, row and treasury
-- key:    file_number, sheet, source_row, treasury
-- units:  yuan
-- source: G 资金拨付链
-- reader: staging.fund_allocation
with chain_rows as (
    select *
    from read_parquet(getvariable('g_fund_chain_files'))
    qualify row_number() over (
        partition by file_id, sheet, row_hash
        order by row_number
    ) = 1
),

dated as (
    select
        list_file.file_number,
        list_file.quarter_index,
        list_file.taken_date,
        coalesce(
            chain_rows.village_code, chain_rows.town_code, chain_rows.county_code, city.division
        ) as division,
        chain_rows.*
    from chain_rows
    inner join staging.list_file
        on chain_rows.file_id = list_file.file_id
    inner join core.division as city
        on city.level = 'city'
),

treasuries as (
    select
        file_number, sheet, row_number, 'central' as treasury, central_document as document,
        central_date as handed_date, central_yuan as yuan, central_balance_yuan as balance_yuan
    from dated
    union all
    select
        file_number, sheet, row_number, 'province', province_document,
        province_date, province_yuan, province_balance_yuan
    from dated
    union all
    select
        file_number, sheet, row_number, 'prefecture', prefecture_document,
        prefecture_date, prefecture_yuan, prefecture_balance_yuan
    from dated
    union all
    select
        file_number, sheet, row_number, 'county', county_document,
        county_date, county_yuan, county_balance_yuan
    from dated
    union all
    select
        file_number, sheet, row_number, 'town', town_document,
        town_date, town_yuan, town_balance_yuan
    from dated
)

select
    dated.file_number,
    dated.file_id,
    dated.sheet,
    dated.row_number as source_row,
    dated.quarter_index,
    dated.taken_date,
    dated.division,
    treasuries.treasury,
    case
        when treasuries.treasury <> 'prefecture' then treasuries.treasury
        else coalesce(fund_payer.payer, 'city')
    end as payer,
    treasuries.document as document_number,
    treasuries.handed_date,
    treasuries.yuan as amount_yuan,
    treasuries.balance_yuan,
    dated.project_name
from treasuries
inner join dated
    on treasuries.file_number = dated.file_number
    and treasuries.sheet = dated.sheet
    and treasuries.row_number = dated.row_number
left join reference.fund_payer
    on left(treasuries.document, 1) = fund_payer.document_prefix
where treasuries.yuan <> 0
