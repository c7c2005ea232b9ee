-- what:    Fixed-term subsidies of old revolutionary groups paid of those due, in the year so far.
-- name_zh: 老区人员定期补助足额发放率
-- name_en: Subsidies of old revolutionary groups paid of those due
-- formula_zh: 本年截至季末已发放的补助 ÷ 应发放的补助
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own and earlier
-- units:   share
-- period:  y
-- formula: paid / due, of the calendar year up to the quarter
-- source:  Art. 18
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
select
    snapshot.quarter,
    snapshot.village_code,
    cast(coalesce(sum(old_area_subsidy.subsidy_paid_yuan), 0) as decimal(18, 2)) as numerator,
    cast(coalesce(sum(old_area_subsidy.subsidy_due_yuan), 0) as decimal(18, 2)) as denominator
from core.snapshot
inner join staging.delivered
    on delivered.layout = 'own_old_area_subsidy'
    and snapshot.quarter = delivered.quarter
left join core.old_area_subsidy
    on snapshot.village_code = old_area_subsidy.village_code
    and left(snapshot.quarter, 4) = left(old_area_subsidy.quarter, 4)
    and snapshot.quarter >= old_area_subsidy.quarter
group by snapshot.quarter, snapshot.village_code
