-- what:   Until which day a record is known as of a quarter: as long as its files may be taken.
-- grain:  one row per quarter
-- key:    quarter_index
-- quarters: own
-- units:  dates
-- source: figures.md, Which quarter a file speaks for: the quarter's end and the days that close it
-- reader: risk.cohort, risk.feature, staging.risk_village
with days as (
    select cast(value as integer) as close_days
    from reference.parameter
    where name = 'quarter_close_days'
)

select
    quarter.quarter,
    quarter.quarter_index,
    quarter.end_date + days.close_days as known_until_date
from core.quarter
cross join days
