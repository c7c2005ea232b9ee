-- what:   Champion of the as-of quarter and of the one before: what it is, why it reigns, what it
--         learned from.
-- filled: by Risk.RiskRun
-- grain:  one row per quarter
-- key:    quarter
-- units:  none
-- source: contest of champion and challengers
-- reader: model card, risk list
select
    risk_prediction.quarter,
    cast(null as varchar) as model_id,
    cast(null as varchar) as learner,
    cast(null as varchar) as choice_reason,
    cast(null as varchar) as train_to_quarter,
    cast(null as integer) as train_households,
    cast(null as integer) as train_events,
    cast(null as varchar) as data_hash
from staging.risk_prediction
where false
