-- what:    Poor villages with an enterprise paired (万企帮万村).
-- name_zh: 相对贫困村企业结对率
-- name_en: Poor villages paired with an enterprise
-- formula_zh: 季末有企业结对的相对贫困村 ÷ 相对贫困村；未报送登记表的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: poor villages with a pairing begun and not ended by the quarter’s end, as the latest
--          register states it / poor villages; no row where no register is supplied
-- source:  Art. 22
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with stated as (
    select village_code, enterprise, paired_date, unpaired_date
    from staging.enterprise_sheet
    qualify row_number() over (
        partition by village_code, enterprise, paired_date
        order by quarter_index desc, taken_date desc, file_number, sheet, row_number
    ) = 1
),

paired as (
    select distinct quarter.quarter, stated.village_code
    from core.quarter
    inner join stated
        on stated.paired_date <= quarter.end_date
        and coalesce(stated.unpaired_date > quarter.end_date, true)
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(paired.village_code) as numerator,
    count(*) as denominator
from core.snapshot
inner join staging.delivered
    on delivered.layout = 'own_enterprise'
    and snapshot.quarter = delivered.quarter
left join paired
    on snapshot.quarter = paired.quarter
    and snapshot.village_code = paired.village_code
where snapshot.is_poor_village
group by all
