-- what:   The target that a quarter is measured against, by village: the year's whole target and
--         the sum
--         of the years so far.
-- grain:  one row per village with a target and quarter
-- key:    village_code, quarter
-- quarters: own
-- units:  people
-- source: Art. 3
-- reader: figures exit_target_*, exit_completion_*, verified_completion_*, exit_gap_people_cum
with villages as (
    select distinct village_code
    from staging.target_village
)

select
    villages.village_code,
    quarter.quarter,
    quarter.year,
    cast(coalesce(sum(target_village.people)
        filter (where target_village.year = quarter.year), 0) as bigint) as year_people,
    cast(coalesce(sum(target_village.people), 0) as bigint) as cumulative_people
from villages
cross join core.quarter
left join staging.target_village
    on villages.village_code = target_village.village_code
    and target_village.year <= quarter.year
group by all
