-- what:   Registered households, exits booked to their quarter; cells of the head's row.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- quarters: own and earlier
-- units:  people
-- source: G 贫困人口明细表, N roster
-- reader: mart.household_review, figures, findings
select
    quarter.quarter,
    presence.household_key,
    presence.village_code,
    household_state.status,
    status.is_listed and household_state.status = 'poor' as is_pre_exit,
    status.is_exited as is_exited_in_snapshot,
    printf(
        '%dQ%d', household_state.booked_index // 4, household_state.booked_index % 4 + 1
    ) as exit_booked_quarter,
    roster.tuopin_status,
    status.exit_year,
    presence.presence,
    printf(
        '%dQ%d', presence.source_index // 4, presence.source_index % 4 + 1
    ) as snapshot_quarter,
    presence.people,
    roster.household_size as stated_people,
    roster.labour_count as labour_people,
    roster.disabled_count as disabled_people,
    roster.household_type,
    roster.cause_main,
    roster.cause_other,
    roster.identify_standard,
    roster.register_year,
    roster.first_identified_date,
    roster.is_new,
    roster.is_reservoir_migrant,
    roster.is_martyr_family,
    roster.is_only_child_family,
    roster.is_two_daughters_family,
    roster.source_system,
    roster.file_id,
    roster.sheet,
    roster.row_number as source_row
from staging.presence
inner join core.quarter
    on presence.quarter_index = quarter.quarter_index
inner join staging.roster
    on presence.head_row_order = roster.row_order
inner join staging.household_state
    on presence.household_key = household_state.household_key
    and presence.quarter_index = household_state.quarter_index
inner join staging.status
    on presence.household_key = status.household_key
    and presence.quarter_index = status.quarter_index
