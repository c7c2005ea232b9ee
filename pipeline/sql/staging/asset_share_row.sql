-- what:   Rows of the sheet of asset shares; of equal rows of several dates the first counts.
--         Income belongs to the quarter of its date; one after the quarter in which the sheet was
--         taken is none.
-- grain:  one row per file, sheet and row that counts
-- key:    file_id, sheet, source_row
-- units:  yuan; income_index: quarters since 0000Q1
-- source: Art. 17; 资产收益分配表
-- reader: core.asset_share
with share_rows as (
    select * from read_parquet(getvariable('own_asset_share_files'))
),

numbered as (
    select
        list_file.file_number,
        list_file.quarter_index,
        list_file.taken_date,
        row_number() over (
            partition by list_file.quarter_index, list_file.taken_date, share_rows.row_hash
            order by list_file.file_number, share_rows.sheet, share_rows.row_number
        ) as occurrence,
        share_rows.*
    from share_rows
    inner join staging.list_file
        on share_rows.file_id = list_file.file_id
)

select
    file_id,
    sheet,
    row_number as source_row,
    cast(case
        when paid_date < date_trunc('quarter', taken_date) + interval 3 month
            then year(paid_date) * 4 + quarter(paid_date) - 1
        else quarter_index
    end as integer) as income_index,
    village_code,
    asset_name,
    asset_kind,
    holder_kind,
    person_key,
    coalesce(person_key, person_name_key) as holder_key,
    share_yuan,
    income_due_yuan,
    income_paid_yuan
from numbered
qualify row_number() over (
    partition by row_hash, occurrence
    order by quarter_index, file_number, sheet, source_row
) = 1
