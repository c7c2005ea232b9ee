-- what:    Registered households with a responsible cadre.
-- name_zh: 帮扶责任人覆盖率
-- name_en: Households with a responsible cadre
-- formula_zh: 现行结对名单中有帮扶责任人的在册户 ÷ 名单涵盖村的在册户
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: registered households with a cadre in the list in force / registered households of
--          villages that a list speaks for
-- source:  Art. 23
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
select
    quarter.quarter,
    household_helper.village_code,
    count(household_helper.helper_key) as numerator,
    count(*) as denominator
from staging.household_helper
inner join core.quarter
    on household_helper.quarter_index = quarter.quarter_index
where household_helper.is_responsible
group by all
