-- what:    The same person paid the same item for the same month more than once.
-- name_zh: 疑似重复发放
-- what_zh: 同一人同一项目同一月份发放一次以上。
-- sure_zh: 按身份证号对应，月份以发放名单为准。
-- grain:   one row per payment beyond the first
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 13
-- reader:  mart.finding
-- severity: must_fix
-- why:     an item is due once a month
-- sure:    matched by ID number; the months are as the lists state them
-- tested:  tests/Warehouse, tests/EndToEnd
-- benefit: yes
with numbered as (
    select
        payment_id,
        quarter,
        village_code,
        item,
        paid_date,
        amount_yuan,
        row_number() over (
            partition by person_key, item, paid_date
            order by file_number, sheet, source_row
        ) as number
    from staging.payment
    where person_key is not null and not coalesce(is_id_void, false) and paid_date is not null
)

select
    numbered.quarter,
    coalesce(numbered.village_code, city.division) as division,
    'payment' as subject_kind,
    numbered.payment_id as subject_id,
    numbered.amount_yuan,
    '同一人' || strftime(numbered.paid_date, '%Y年%-m月') || '第' || numbered.number || '次领取“'
    || numbered.item || '”，疑似重复发放，需核查' as detail_zh
from numbered
inner join core.division as city
    on city.level = 'city'
where numbered.number > 1
