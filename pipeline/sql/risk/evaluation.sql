-- what:   How every learner did on the closed test quarters, by group, with intervals; drift of
--         the features at the as-of quarter.
-- filled: by Risk.RiskRun
-- grain:  one row per model, quarter, group and metric
-- key:    model_id, test_quarter, group_name, metric
-- units:  shares 0–1 unless the metric says otherwise; a null value means no verdict
-- source: rolling origin: trained on windows closed by the test quarter
-- reader: model card, bulletin annex, dashboard
select
    cast(null as varchar) as model_id,
    risk_prediction.quarter as test_quarter,
    cast(null as varchar) as group_name,
    cast(null as varchar) as metric,
    cast(null as double) as value,
    cast(null as double) as low,
    cast(null as double) as high,
    cast(null as integer) as group_households,
    cast(null as integer) as group_events
from staging.risk_prediction
where false
