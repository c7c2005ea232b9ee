-- what:    Poor villages that meet both criteria of a village by the data at hand: income a head
--          at the village line and public services near the provincial average. A village that
--          the office certified is judged by the quarter it left in, so that a later line does not
--          take its exit back.
-- name_zh: 比对达标相对贫困村数
-- name_en: Poor villages that meet the criteria of a village
-- formula_zh: 收入和基本公共服务两项均达标的相对贫困村数；已认定出列的以出列当期比对为准，数据不全的不计
-- period:  c
-- formula: poor villages whose village_review is met; of certified ones the review of the quarter
--          certified; null where a criterion has no data
-- grain:   one row per poor village and quarter
-- key:     quarter, village_code
-- units:   villages
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with exited as (
    select village_code, min(certified_quarter) as certified_quarter
    from core.certified_exit
    where subject_kind = 'village'
    group by all
),

judged as (
    select
        snapshot.quarter,
        snapshot.village_code,
        case
            when exited.certified_quarter <= snapshot.quarter then greatest(
                exited.certified_quarter,
                min(snapshot.quarter) over (partition by snapshot.village_code)
            )
            else snapshot.quarter
        end as review_quarter
    from core.snapshot
    left join exited
        on snapshot.village_code = exited.village_code
    where snapshot.is_poor_village
)

select
    judged.quarter,
    judged.village_code,
    case village_review.verdict when 'met' then 1 when 'not_met' then 0 end as numerator
from judged
left join mart.village_review
    on judged.review_quarter = village_review.quarter
    and judged.village_code = village_review.village_code
