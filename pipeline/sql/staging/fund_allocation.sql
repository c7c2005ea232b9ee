-- what:   Allocations with every version that files gave of them: a row stands until a later file
--         states it anew. The nth equal row of a quarter is matched with the nth of another.
--         Money belongs to the quarter of its date, which may be the one after the file's; without
--         one, or with one after the quarter in which the file was taken, to that of the first
--         file.
-- grain:  one row per allocation and quarter whose files state it
-- key:    allocation_key, quarter_index
-- units:  yuan; booked_index: quarters since 0000Q1
-- source: G 资金拨付链
-- reader: core.fund, findings/fund_stuck
with numbered as (
    select
        file_number,
        file_id,
        sheet,
        source_row,
        quarter_index,
        taken_date,
        division,
        treasury,
        payer,
        document_number,
        handed_date,
        amount_yuan,
        balance_yuan,
        project_name,
        row_number() over (
            partition by
                quarter_index, taken_date, division, treasury, document_number, handed_date,
                project_name
            order by file_number, sheet, source_row
        ) as occurrence
    from staging.fund_chain_row
),

keyed as (
    select
        *,
        left(md5(concat_ws(
            '|', division, treasury, coalesce(document_number, ''),
            coalesce(handed_date, '0001-01-01'), coalesce(project_name, ''), occurrence
        )), 16) as allocation_key
    from numbered
),

stated as (
    select *
    from keyed
    qualify row_number() over (
        partition by allocation_key, quarter_index
        order by taken_date desc, file_number, sheet, source_row
    ) = 1
)

select
    allocation_key,
    quarter_index,
    coalesce(
        lead(quarter_index) over (partition by allocation_key order by quarter_index) - 1,
        run.as_of_index
    ) as until_index,
    lead(quarter_index) over (
        partition by allocation_key order by quarter_index
    ) is null as is_latest,
    division,
    treasury,
    payer,
    document_number,
    handed_date,
    cast(case
        when handed_date < date_trunc('quarter', taken_date) + interval 3 month
            then year(handed_date) * 4 + quarter(handed_date) - 1
        else min(quarter_index) over (partition by allocation_key)
    end as integer) as booked_index,
    amount_yuan,
    balance_yuan,
    project_name,
    file_id,
    sheet,
    source_row
from stated
cross join staging.run
