-- what:    Claimed exits of households that were newly identified less than the configured time
--          before.
-- name_zh: 识别不久即脱贫
-- what_zh: 新识别后不满规定时间即登记脱贫的户。
-- sure_zh: 以台账自身日期为准。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- quarters: own
-- units:   quarters
-- source:  Art. 24, 25
-- reader:  mart.finding
-- severity: look
-- why:     too fast to be true: help needs time to work
-- sure:    certain by the register's own dates
-- tested:  tests/Warehouse
select
    booked_quarter as quarter,
    village_code as division,
    'household' as subject_kind,
    household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '新识别后' || quarters_on_register || '个季度即登记脱贫，需核查识别与退出是否准确' as detail_zh
from core.exit_claim
where is_too_fast
qualify row_number() over (
    partition by household_key, booked_quarter
    order by claim_number
) = 1
