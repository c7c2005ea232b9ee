-- what:    An event of the change sheet that the snapshots before and after deny.
-- name_zh: 事件与快照不符
-- what_zh: 变动表中的事项与前后两季台账不符。
-- sure_zh: 两表不一致可以确定，哪一表有误须核实。
-- grain:   one row per household and kind of change and quarter
-- key:     quarter, subject_kind, subject_id
-- quarters: own
-- units:   people
-- source:  Art. 24
-- reader:  mart.finding
-- severity: look
-- why:     an event without its effect is an error of the sheet or of the roster
-- sure:    certain that the sheets differ
-- tested:  a contradicting event in tests/Warehouse
select
    change_event.quarter,
    change_event.village_code as division,
    'household' as subject_kind,
    change_event.household_key || '/' || change_event.change_kind as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '变动明细登记为“' || code_list.label || '”，前后两期比对未见该变动，需核查' as detail_zh
from core.change_event
inner join reference.code_list
    on code_list.code_list = 'household_change'
    and change_event.change_kind = code_list.code
where change_event.is_listed and not change_event.is_observed
