-- what:   How this kind of model did on the latest quarter whose outcome is known: over all
--         households, by bins of the score, and by visits; beside it the rule that challenges it.
-- grain:  one row per model, group and metric
-- key:    model_id, group_name, metric
-- units:  as the metric
-- source: risk.evaluation
-- reader: 模型说明
with tests as (
    select
        evaluation.*,
        split_part(evaluation.model_id, '-', 1) = split_part($model, '-', 1) as is_own
    from risk.evaluation as evaluation
    where evaluation.test_quarter in (
        select test_quarter from risk.evaluation where group_name = 'all' and metric = 'auc'
    )
)

select
    test_quarter,
    model_id,
    group_name,
    metric,
    case when isfinite(value) then cast(value as decimal(18, 6)) end as value,
    case when isfinite(low) then cast(low as decimal(18, 6)) end as low,
    case when isfinite(high) then cast(high as decimal(18, 6)) end as high,
    group_households,
    group_events,
    is_own
from tests
where (group_name = 'all' or group_name like 'bin:%' or group_name like 'visits:%')
    and (is_own or model_id like 'income_gap_rule%')
    and test_quarter = (select max(test_quarter) from tests where is_own)
order by is_own desc, model_id, group_name, metric
