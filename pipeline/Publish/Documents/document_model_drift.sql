-- what:   What moved most between the data a model learnt from and those it scores.
-- grain:  one row per feature
-- key:    feature
-- units:  stability index
-- source: risk.evaluation, reference.risk_feature
-- reader: 模型说明
select
    risk_feature.name_zh,
    cast(evaluation.value as decimal(18, 6)) as stability_index
from risk.evaluation as evaluation
inner join reference.risk_feature as risk_feature
    on evaluation.group_name = 'feature:' || risk_feature.feature
where evaluation.model_id = $model
    and evaluation.test_quarter = $quarter
    and evaluation.metric = 'stability_index'
    and isfinite(evaluation.value)
order by evaluation.value desc, risk_feature.feature
limit 10
