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
            when change_sheet.change_kind = 'A_NEW'
                then coalesce(household_change.is_new, false)
            when change_sheet.change_kind = 'SPLIT'
                then coalesce(
                    household_change.is_new or household_change.moved_out_people > 0, false
                )
            when change_sheet.change_kind in ('B_TERMINATION', 'C_REVOKED')
                then coalesce(household_change.is_removed, false)
            when change_sheet.change_kind = 'MERGE'
                then coalesce(
                    household_change.is_removed or household_change.moved_in_people > 0, false
                )
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
    union
    select membership_move.to_household_key, membership_move.to_index, 'start'
    from listed
    inner join staging.membership_move
        on listed.household_key = membership_move.from_household_key
        and listed.quarter_index = membership_move.from_index
    where listed.change_kind = 'SPLIT'
    union
    select membership_move.from_household_key, membership_move.from_index, 'end'
    from listed
    inner join staging.membership_move
        on listed.household_key = membership_move.to_household_key
        and listed.quarter_index = membership_move.to_index
    where listed.change_kind = 'MERGE'
    union
    select household_key, quarter_index, 'end'
    from staging.transition
    where removal_flow = 'natural_out'
),

events as (
    select household_key, quarter_index, village_code, change_kind, true as is_listed, is_observed,
        people, file_id, sheet, source_row
    from listed
    union all
    select
        observed_change.household_key, observed_change.quarter_index,
        observed_change.village_code, observed_change.change_kind, false, true,
        observed_change.people, null, null, null
    from staging.observed_change
    anti join classes
        on observed_change.household_key = classes.household_key
        and observed_change.quarter_index = classes.quarter_index
        and observed_change.class = classes.class
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
