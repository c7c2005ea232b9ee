-- what:   The model that ranked the households of the quarter.
-- grain:  one row per model
-- key:    model_id
-- units:  households
-- source: risk.model
-- reader: 模型说明
select
    model_id,
    learner,
    coalesce(choice_reason, '') as choice_reason,
    coalesce(train_to_quarter, '') as train_to_quarter,
    train_households,
    train_events
from risk.model
where quarter = $quarter and model_id is not null
order by all
