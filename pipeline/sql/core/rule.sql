-- what:   The thresholds in force in each quarter: a re-run of a past quarter uses the rules of
--         that quarter.
-- grain:  one row per quarter and parameter
-- key:    quarter, parameter
-- quarters: own
-- units:  as reference.parameter says
-- source: data/reference/parameters.csv, parameter_changes.csv
-- reader: staging.member_condition, staging.member_tally, findings
select
    quarter.quarter,
    parameter.name as parameter,
    coalesce(parameter_change.value, parameter.value) as value,
    parameter_change.valid_from_quarter
from core.quarter
cross join reference.parameter
asof left join reference.parameter_change
    on parameter.name = parameter_change.name
    and quarter.quarter >= parameter_change.valid_from_quarter
