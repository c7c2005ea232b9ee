-- what:   What became of each scored household, and the groups that fairness is judged by.
-- grain:  one row per scored household and quarter
-- key:    household_key, quarter
-- quarters: own
-- units:  is_event is null while the window is open or the household was lost from sight;
--         event_after and seen_for are quarters after the row's own
-- source: risk.label, risk.feature
-- reader: Risk.RiskPanel
select
    feature.household_key,
    feature.quarter,
    label.is_event,
    label.event_index - label.quarter_index as event_after,
    label.seen_index - label.quarter_index as seen_for,
    case when feature.is_head_female = 1 then '2' else '1' end as sex,
    case when feature.disabled_people > 0 then 'yes' else 'no' end as disability,
    substr(label.village_code, 1, 6) as county
from risk.feature
inner join risk.label
    on feature.household_key = label.household_key
    and feature.quarter = label.quarter
