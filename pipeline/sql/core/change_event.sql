-- what:   Changes of households: those the change sheet lists, and those only the comparison of
--         snapshots shows (is_listed false: derived).
-- grain:  one row per household, quarter and kind
-- key:    quarter, household_key, change_kind
-- units:  people
-- source: G 变动明细, 脱贫明细; comparison of snapshots
-- reader: findings/change_without_event, findings/event_contradicts_snapshot
with listed as (
    select
        change_sheet.household_key,
        change_sheet.quarter_index,
        coalesce(household_change.village_code, change_sheet.village_code) as village_code,
        change_sheet.change_kind,
        case
            when household_change.is_carried or household_change.is_first_seen
                or not change_sheet.is_covered then null
            when change_sheet.change_kind in ('A_NEW', 'SPLIT')
                then coalesce(household_change.is_new, false)
            when change_sheet.change_kind in ('B_TERMINATION', 'C_REVOKED', 'MERGE')
                then coalesce(household_change.is_removed, false)
            when change_sheet.change_kind = 'D_ADD'
                then coalesce(household_change.started_people > 0, false)
            when change_sheet.change_kind = 'E_CUT'
                then coalesce(household_change.ended_people > 0, false)
            when change_sheet.change_kind = 'F_OUT'
                then coalesce(household_change.is_exited, false)
            when change_sheet.change_kind = 'G_RELAPSE'
                then coalesce(household_change.is_relapsed, false)
        end as is_observed,
        coalesce(change_sheet.natural_in_people, change_sheet.natural_out_people) as people,
        change_sheet.file_id,
        change_sheet.sheet,
        change_sheet.source_row
    from staging.change_sheet
    left join staging.household_change
        on change_sheet.household_key = household_change.household_key
        and change_sheet.quarter_index = household_change.quarter_index
),

observed as (
    select household_key, quarter_index, village_code, 'A_NEW' as change_kind, 'start' as class,
        started_people as people
    from staging.household_change
    where is_new
    union all
    select household_key, quarter_index, village_code, 'REMOVED', 'end', ended_people
    from staging.household_change
    where is_removed
    union all
    select household_key, quarter_index, village_code, 'D_ADD', 'D_ADD', natural_in_people
    from staging.household_change
    where is_continuing and natural_in_people > 0
    union all
    select household_key, quarter_index, village_code, 'E_CUT', 'E_CUT', natural_out_people
    from staging.household_change
    where is_continuing and natural_out_people > 0
    union all
    select household_change.household_key, household_change.quarter_index,
        household_change.village_code, 'G_RELAPSE', 'G_RELAPSE', null
    from staging.household_change
    anti join staging.monitor_record
        on household_change.household_key = monitor_record.household_key
        and household_change.quarter_index >= monitor_record.quarter_index
        and monitor_record.is_relapse
    where household_change.is_relapsed
    union all
    select household_key, quarter_index, village_code, 'WITHDRAWN', 'WITHDRAWN', null
    from staging.household_change
    where is_withdrawn
    union all
    select household_key, quarter_index, village_code, 'F_OUT', 'F_OUT', null
    from staging.household_change
    anti join staging.exit_sheet
        on household_change.household_key = exit_sheet.household_key
        and household_change.quarter_index = exit_sheet.quarter_index
        and exit_sheet.exit_year is not null
    where household_change.is_exited
),

classes as (
    select distinct
        household_key,
        quarter_index,
        case
            when change_kind in ('A_NEW', 'SPLIT') then 'start'
            when change_kind in ('B_TERMINATION', 'C_REVOKED', 'MERGE') then 'end'
            else change_kind
        end as class
    from listed
),

events as (
    select household_key, quarter_index, village_code, change_kind, true as is_listed, is_observed,
        people, file_id, sheet, source_row
    from listed
    union all
    select observed.household_key, observed.quarter_index, observed.village_code,
        observed.change_kind, false, true, observed.people, null, null, null
    from observed
    anti join classes
        on observed.household_key = classes.household_key
        and observed.quarter_index = classes.quarter_index
        and observed.class = classes.class
)

select
    quarter.quarter,
    events.household_key,
    events.village_code,
    events.change_kind,
    events.is_listed,
    events.is_observed,
    events.people,
    events.file_id,
    events.sheet,
    events.source_row
from events
inner join core.quarter
    on events.quarter_index = quarter.quarter_index
