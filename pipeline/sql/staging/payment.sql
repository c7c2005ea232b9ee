-- what:   Payments with their item and the household of the paid person: that of the quarter paid,
--         else of the quarter before.
-- grain:  one row per payment
-- key:    payment_id
-- quarters: own and earlier
-- units:  yuan
-- source: 补贴发放
-- reader: core.payment, findings payment_*
with items as (
    select item, fund_use, is_poverty_only, cap_yuan, item as written
    from reference.payment_item
    union all
    select item, fund_use, is_poverty_only, cap_yuan, unnest(aliases) as written
    from reference.payment_item
),

homes as (
    select
        payment.file_id,
        payment.sheet,
        payment.source_row,
        member.household_key,
        member.village_code,
        quarter.quarter_index = payment.paid_index as is_same_quarter
    from staging.payment_row as payment
    inner join core.quarter
        on quarter.quarter_index between payment.paid_index - 1 and payment.paid_index
    inner join core.member
        on quarter.quarter = member.quarter
        and payment.person_key = member.person_key
    qualify row_number() over (
        partition by payment.file_id, payment.sheet, payment.source_row
        order by quarter.quarter_index desc, member.household_key
    ) = 1
)

select
    concat_ws('/', payment.file_id, nullif(payment.sheet, ''), payment.source_row) as payment_id,
    quarter.quarter,
    payment.paid_index,
    payment.paid_date,
    payment.person_key,
    payment.is_id_void,
    payment.person_name_key,
    homes.household_key,
    homes.village_code,
    coalesce(items.item, payment.stated_item, '') as item,
    items.item is not null as is_item_known,
    coalesce(items.fund_use, 'other') as fund_use,
    coalesce(items.is_poverty_only, true) as is_poverty_only,
    items.cap_yuan,
    payment.account_key,
    payment.amount_yuan,
    payment.file_number,
    payment.file_id,
    payment.sheet,
    payment.source_row
from staging.payment_row as payment
inner join core.quarter
    on payment.paid_index = quarter.quarter_index
left join items
    on payment.stated_item = items.written
left join homes
    on payment.file_id = homes.file_id
    and payment.sheet = homes.sheet
    and payment.source_row = homes.source_row
