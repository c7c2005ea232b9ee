-- what:    A change between two snapshots that no event names: a derived flow.
-- name_zh: 变动无事件
-- what_zh: 前后两季台账有变动，变动表中却没有相应记录。
-- sure_zh: 变动记录缺失可以确定；也可能是表格迟报或漏报。
-- grain:   one row per household and kind of change and quarter
-- key:     quarter, subject_kind, subject_id
-- quarters: own
-- units:   people
-- source:  Art. 24
-- reader:  mart.finding
-- severity: look
-- why:     every entry, exit and change of the register follows a rule and leaves a record
-- sure:    certain that no event was delivered; the sheet may be late, or not delivered at all
-- tested:  a deleted event in tests/Warehouse
select
    change_event.quarter,
    change_event.village_code as division,
    'household' as subject_kind,
    change_event.household_key || '/' || change_event.change_kind as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '前后两期比对有变动（' || case change_event.change_kind
        when 'A_NEW' then '新增户'
        when 'REMOVED' then '户已不在册'
        when 'D_ADD' then '增加成员'
        when 'E_CUT' then '减少成员'
        when 'F_OUT' then '脱贫'
        when 'G_RELAPSE' then '返贫'
        else '脱贫登记撤回'
    end || coalesce('，' || change_event.people || '人', '')
    || '），变动明细中无对应记录，需核查' as detail_zh
from core.change_event
where not change_event.is_listed
