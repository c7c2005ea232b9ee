-- what:   Score, probability and doubts of each scored household, of the as-of quarter and the one
--         before, each by the champion of its quarter.
-- filled: by Risk.RiskRun
-- grain:  one row per household and quarter
-- key:    household_key, quarter
-- units:  score in log odds or points, probability 0–1
-- source: risk.outcome
-- reader: risk.score
select
    outcome.household_key,
    outcome.quarter,
    cast(null as varchar) as model_id,
    cast(null as double) as score,
    cast(null as double) as base_score,
    cast(null as double) as probability,
    cast(null as integer) as missing_key_fields,
    cast(null as varchar) as outside_feature_zh,
    cast(null as varchar) as reasons
from risk.outcome
cross join risk.capacity
cross join reference.risk_rule
cross join reference.risk_feature
cross join reference.parameter
where false
