-- what:    Payments of an item to a person beyond the item's cap of the year.
-- name_zh: 疑似超标准发放
-- what_zh: 同一人某项目全年发放额超过标准。
-- sure_zh: 已设定标准的项目可以确定，其他项目不作判断。
-- grain:   one row per payment that goes beyond the cap
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 13
-- reader:  mart.finding
-- severity: must_fix
-- why:     an item's standard is its limit
-- sure:    certain for items whose cap is configured; for others the rule is silent
-- tested:  tests/Warehouse, tests/EndToEnd
-- benefit: yes
-- needs:   payment_item.cap_yuan
with running as (
    select
        payment_id,
        quarter,
        village_code,
        item,
        amount_yuan,
        cap_yuan,
        cast(sum(amount_yuan) over (
            partition by person_key, item, left(quarter, 4)
            order by paid_index, paid_date, file_number, sheet, source_row
        ) as decimal(18, 2)) as year_yuan
    from staging.payment
    where cap_yuan is not null and person_key is not null and not coalesce(is_id_void, false)
)

select
    running.quarter,
    coalesce(running.village_code, city.division) as division,
    'payment' as subject_kind,
    running.payment_id as subject_id,
    cast(least(running.amount_yuan, running.year_yuan - running.cap_yuan) as decimal(18, 2))
        as amount_yuan,
    '“' || running.item || '”当年累计' || running.year_yuan || '元，超过标准' || running.cap_yuan
    || '元，需核查' as detail_zh
from running
inner join core.division as city
    on city.level = 'city'
where running.year_yuan > running.cap_yuan
