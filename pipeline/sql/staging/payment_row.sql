-- what:   Payments of the lists of benefits. The same payment in a list of a later date is the same
--         payment; twice in the lists of one date it is two. Each belongs to the quarter of its
--         month; a month after the quarter in which the list was taken is none.
-- grain:  one row per file, sheet and row that counts
-- key:    file_id, sheet, source_row
-- units:  yuan; paid_index: quarters since 0000Q1
-- source: 补贴发放
-- reader: core.payment
with payment_rows as (
    select * from read_parquet(getvariable('dept_subsidy_files'))
),

numbered as (
    select
        list_file.file_number,
        list_file.quarter_index,
        list_file.taken_date,
        row_number() over (
            partition by
                list_file.quarter_index, list_file.taken_date, payment_rows.person_key,
                payment_rows.person_name_key, payment_rows.pay_item, payment_rows.pay_month,
                payment_rows.pay_yuan, payment_rows.account_key
            order by list_file.file_number, payment_rows.sheet, payment_rows.row_number
        ) as occurrence,
        payment_rows.*
    from payment_rows
    inner join staging.list_file
        on payment_rows.file_id = list_file.file_id
    where payment_rows.pay_yuan is not null
)

select
    file_number,
    file_id,
    sheet,
    row_number as source_row,
    cast(case
        when pay_month < date_trunc('quarter', taken_date) + interval 3 month
            then year(pay_month) * 4 + quarter(pay_month) - 1
        else quarter_index
    end as integer) as paid_index,
    pay_month as paid_date,
    person_key,
    is_id_void,
    person_name_key,
    pay_item as stated_item,
    account_key,
    pay_yuan as amount_yuan
from numbered
qualify row_number() over (
    partition by
        person_key, person_name_key, pay_item, pay_month, pay_yuan, account_key, occurrence
    order by quarter_index, file_number, sheet, source_row
) = 1
