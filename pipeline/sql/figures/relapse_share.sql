-- what:    People fallen back in the year so far, of the people out of poverty when it began.
-- name_zh: 返贫率
-- name_en: Share fallen back in the year
-- formula_zh: 本年度返贫人数（不论何年脱贫）÷ 年初已脱贫人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  y
-- formula: people fallen back in the year, whatever the year of their exit / exited stock at the
--          start of the year
-- source:  Art. 24
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
with relapsed as (
    select
        snapshot.quarter,
        snapshot.village_code,
        cast(coalesce(sum(exit_claim.people), 0) as bigint) as people
    from core.snapshot
    left join core.exit_claim
        on snapshot.village_code = exit_claim.village_code
        and exit_claim.ended_kind = 'relapsed'
        and left(exit_claim.ended_quarter, 4) = left(snapshot.quarter, 4)
        and snapshot.quarter >= exit_claim.ended_quarter
    group by all
),

started as (
    select village_code, left(quarter, 4) as year, value as people
    from staging.account_village
    where stock = 'exited' and unit = 'people' and flow = 'opening' and quarter like '%Q1'
)

select
    relapsed.quarter,
    relapsed.village_code,
    relapsed.people as numerator,
    coalesce(started.people, 0) as denominator
from relapsed
left join started
    on relapsed.village_code = started.village_code
    and left(relapsed.quarter, 4) = started.year
