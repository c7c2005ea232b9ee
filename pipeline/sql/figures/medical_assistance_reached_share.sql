-- what:    Cases of medical cost in the year so far in which aid reached the least share of what
--          insurance left, per case.
-- name_zh: 医疗救助达标率
-- name_en: Cases with medical aid at the least share
-- formula_zh: 救助额达到合规自付余额规定比例的病例 ÷ 全部病例，按出院日期计
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- quarters: own
-- units:   share
-- period:  y
-- formula: cases with aid ≥ medical_aid_share of the compliant remainder / cases, by day of
--          discharge
-- source:  Art. 9
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with cases as (
    select
        medical_case.quarter,
        member.village_code,
        medical_case.is_aid_reached
    from core.medical_case
    inner join core.member
        on medical_case.quarter = member.quarter
        and medical_case.person_key = member.person_key
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(*) filter (where cases.is_aid_reached) as numerator,
    count(cases.is_aid_reached) as denominator
from core.snapshot
left join cases
    on snapshot.quarter = cases.quarter
    and snapshot.village_code = cases.village_code
group by all
