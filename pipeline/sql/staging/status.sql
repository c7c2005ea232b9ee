-- what:   What each snapshot says of a household's exit, before restatement. A row of 脱贫明细
--         stands until a later one, but not once the roster has shown an exit year or a 返贫 event
--         came.
-- grain:  one row per household and quarter
-- key:    household_key, quarter_index
-- units:  calendar years
-- source: figures.md, Exits: 脱贫年份 of the detail list stands over 脱贫明细; 预脱贫 is not an exit
-- reader: core.exit_claim, core.household
with heads as (
    select row_order, tuopin_status
    from staging.roster
    where is_head or tuopin_status is not null
),

last_year_shown as (
    select
        household_key,
        quarter_index,
        max(quarter_index) filter (where roster_exit_year is not null) over (
            partition by household_key
            order by quarter_index
        ) as shown_index
    from staging.presence
),

relapses as (
    select household_key, quarter_index
    from staging.change_sheet
    where change_kind = 'G_RELAPSE'
),

sheets as (
    select
        presence.household_key,
        presence.quarter_index,
        exit_sheet.exit_year
    from staging.presence
    asof inner join staging.exit_sheet
        on presence.household_key = exit_sheet.household_key
        and presence.source_index >= exit_sheet.quarter_index
    inner join last_year_shown
        on presence.household_key = last_year_shown.household_key
        and presence.quarter_index = last_year_shown.quarter_index
    anti join relapses
        on presence.household_key = relapses.household_key
        and presence.source_index >= relapses.quarter_index
        and exit_sheet.quarter_index < relapses.quarter_index
    where presence.source_index = exit_sheet.quarter_index
        or coalesce(last_year_shown.shown_index < exit_sheet.quarter_index, true)
),

stated as (
    select
        presence.household_key,
        presence.quarter_index,
        presence.source_index,
        case
            when monitor_now.is_relapse and not monitor_now.is_cleared
                and coalesce(
                    coalesce(presence.roster_exit_year, sheets.exit_year)
                    <= year(monitor_now.identified_date), true
                ) then '3'
            else heads.tuopin_status
        end as tuopin_status,
        coalesce(
            presence.roster_exit_year,
            sheets.exit_year,
            case when heads.tuopin_status = '1' then presence.source_index // 4 end
        ) as exit_year,
        exit_plan.household_key is not null as is_planned
    from staging.presence
    left join heads
        on presence.head_row_order = heads.row_order
    left join sheets
        on presence.household_key = sheets.household_key
        and presence.quarter_index = sheets.quarter_index
    left join staging.exit_plan
        on presence.household_key = exit_plan.household_key
        and presence.quarter_index = exit_plan.quarter_index
    asof left join staging.monitor_now
        on presence.household_key = monitor_now.household_key
        and presence.quarter_index >= monitor_now.quarter_index
),

judged as (
    select
        household_key,
        quarter_index,
        tuopin_status,
        exit_year,
        is_planned,
        exit_year is not null
        and exit_year <= source_index // 4
        and coalesce(tuopin_status, '1') = '1' as is_exited
    from stated
)

select
    household_key,
    quarter_index,
    tuopin_status,
    cast(exit_year as integer) as exit_year,
    is_exited,
    not is_exited and (
        is_planned
        or coalesce(tuopin_status = '2', false)
        or coalesce(exit_year = quarter_index // 4, false)
    ) as is_listed
from judged
