-- what:   Features with what became of the household and the groups that fairness is judged by.
-- grain:  one row per scored household and quarter
-- key:    household_key, quarter
-- units:  see data/reference/risk_features.csv; is_event is null while the window is open
-- source: risk.feature, risk.label
-- reader: Risk.RiskPanel
with features as (
    select * from risk.feature
)

select
    label.is_event,
    case when features.is_head_female = 1 then '2' else '1' end as sex,
    case when features.disabled_people > 0 then 'yes' else 'no' end as disability,
    substr(label.village_code, 1, 6) as county,
    features.*
from features
inner join risk.label
    on features.household_key = label.household_key
    and features.quarter = label.quarter
