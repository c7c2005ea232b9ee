-- what:   What the re-check of each year can draw: households whose exit of the year stands at its
--         end, and villages with registered households, each with its stratum: responsible unit,
--         poor village or not, remote or not. Remote: no bus or hardened road to all of it by the
--         village sheet.
-- grain:  one row per year’s fourth quarter and subject
-- key:    quarter, subject_kind, subject_id
-- quarters: own and earlier
-- units:  none
-- source: Art. 25
-- reader: follow_up.recheck_sample
with remote as (
    select
        snapshot.quarter,
        snapshot.village_code,
        snapshot.is_poor_village,
        village.zone,
        coalesce(village_year.unpaved_road_km > 0, false)
        or coalesce(village_year.hamlets200_without_road > 0, false)
        or coalesce(not village_year.has_bus, false) as is_remote
    from core.snapshot
    inner join core.quarter
        on snapshot.quarter = quarter.quarter and quarter.is_year_end
    inner join core.village
        on snapshot.village_code = village.village_code
    left join core.village_year
        on snapshot.village_code = village_year.village_code
        and quarter.year = village_year.year
),

units as (
    select
        remote.quarter,
        'household' as subject_kind,
        exit_claim.household_key as subject_id,
        remote.village_code,
        remote.zone,
        remote.is_poor_village,
        remote.is_remote
    from core.exit_claim
    inner join remote
        on exit_claim.village_code = remote.village_code
        and exit_claim.booked_year || 'Q4' = remote.quarter
        and coalesce(exit_claim.ended_quarter > remote.quarter, true)
    union all
    select
        quarter, 'village', village_code, village_code, zone, is_poor_village, is_remote
    from remote
)

select
    quarter,
    subject_kind,
    subject_id,
    village_code,
    is_remote,
    zone || case when is_poor_village then '/贫困村' else '/非贫困村' end
    || case when is_remote then '/偏远' else '/一般' end as stratum
from units
