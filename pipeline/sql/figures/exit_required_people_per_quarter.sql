-- what:    People a quarter to reach the next target date; none on and after the last.
-- name_zh: 每季度须脱贫人数
-- name_en: People to exit a quarter to reach the next target
-- formula_zh: （下一任务期末累计任务 − 现有登记脱贫人数）÷ 剩余季度数，不小于0
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- units:   people
-- period:  q
-- formula: max(0, target at the next target date − standing exits) / quarters left
-- source:  Art. 3
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: no
with dates as (
    select
        quarter.quarter,
        quarter.year,
        quarter.quarter_index,
        min(target_village.year) as next_year
    from core.quarter
    left join staging.target_village
        on target_village.year * 4 + 3 > quarter.quarter_index
    group by all
),

targets as (
    select
        dates.quarter,
        dates.next_year * 4 + 3 - dates.quarter_index as quarters_left,
        target_village.village_code,
        case when target_village.year <= dates.next_year then target_village.people end as people
    from dates
    cross join staging.target_village
),

standing as (
    select snapshot.quarter, snapshot.village_code, -standing_exit.people as people
    from core.snapshot
    inner join staging.standing_exit
        on snapshot.village_code = standing_exit.village_code
        and snapshot.quarter >= standing_exit.from_quarter
),

gaps as (
    select quarter, village_code, people
    from targets
    union all
    select quarter, village_code, people
    from standing
)

select
    gaps.quarter,
    division_village.level,
    division_village.division,
    case when max(dates.next_year) is not null
        then greatest(coalesce(sum(gaps.people), 0), 0) end as numerator,
    max(dates.next_year) * 4 + 3 - max(dates.quarter_index) as denominator
from gaps
inner join core.division_village
    on gaps.village_code = division_village.village_code
inner join dates
    on gaps.quarter = dates.quarter
group by all
