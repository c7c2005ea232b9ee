-- what:   Households on the register in each quarter: observed, or carried over because no file
--         covers
--         the village or all of the household's rows were rejected.
-- grain:  one row per household and quarter
-- key:    household_key, quarter_index
-- quarters: own and earlier
-- units:  people = accepted rows of the snapshot it comes from
-- source: figures.md, Which quarter a file speaks for, Rows
-- reader: core.household, core.member, core.income, core.living_condition
with observations as (
    select
        observation.household_key,
        observation.quarter_index as source_index,
        observation.snapshot_number,
        observation.people,
        observation.head_row_order,
        observation.village_code,
        observation.roster_exit_year,
        lead(observation.quarter_index) over (
            partition by observation.household_key
            order by observation.quarter_index
        ) as next_index
    from staging.observation
),

gaps as (
    select
        observations.household_key,
        observations.source_index,
        quarter.quarter_index,
        village_snapshot.is_stale,
        rejected_household.household_key is not null as is_rejected
    from observations
    inner join core.quarter
        on observations.source_index < quarter.quarter_index
        and quarter.quarter_index < coalesce(observations.next_index, 1000000)
    inner join staging.village_snapshot
        on observations.village_code = village_snapshot.village_code
        and quarter.quarter_index = village_snapshot.quarter_index
    left join staging.rejected_household
        on observations.household_key = rejected_household.household_key
        and village_snapshot.snapshot_number = rejected_household.snapshot_number
    where observations.next_index is null or observations.next_index > observations.source_index + 1
),

carried as (
    select household_key, source_index, quarter_index, is_stale
    from gaps
    qualify count(*) filter (where not is_stale and not is_rejected) over (
        partition by household_key, source_index
        order by quarter_index
    ) = 0
),

present as (
    select household_key, source_index, source_index as quarter_index, 'observed' as presence
    from observations
    union all
    select
        household_key,
        source_index,
        quarter_index,
        case when is_stale then 'village_not_covered' else 'rows_rejected' end as presence
    from carried
)

select
    present.household_key,
    present.quarter_index,
    present.source_index,
    present.presence,
    observations.snapshot_number,
    observations.people,
    observations.head_row_order,
    observations.village_code,
    observations.roster_exit_year
from present
inner join observations
    on present.household_key = observations.household_key
    and present.source_index = observations.source_index
