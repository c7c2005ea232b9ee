-- what:   What each group of features adds to a household's score; with the base score they add up
--         to it.
-- filled: by Risk.RiskRun
-- grain:  one row per household, quarter and reason group
-- key:    household_key, quarter, reason_group
-- units:  log odds, or points where a rule is champion
-- source: exact contributions of the champion (TreeSHAP, linear, or points)
-- reader: reasons of the risk list, checks/risk_reasons_add_up
select
    risk_prediction.household_key,
    risk_prediction.quarter,
    cast(null as varchar) as reason_group,
    cast(null as integer) as reason_rank,
    cast(null as double) as contribution,
    cast(null as varchar) as feature,
    cast(null as float) as feature_value,
    cast(null as varchar) as text_zh
from staging.risk_prediction
where false
