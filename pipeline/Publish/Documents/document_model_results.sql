-- what:   How that model did on its latest test quarter, all households.
-- grain:  one row per metric
-- key:    metric
-- units:  as the metric
-- source: risk.evaluation
-- reader: 模型说明
select
    test_quarter,
    metric,
    case when isfinite(value) then cast(value as decimal(18, 6)) end as value,
    case when isfinite(low) then cast(low as decimal(18, 6)) end as low,
    case when isfinite(high) then cast(high as decimal(18, 6)) end as high
from risk.evaluation
where model_id = $model and group_name = 'all'
qualify test_quarter = max(test_quarter) over ()
order by metric
