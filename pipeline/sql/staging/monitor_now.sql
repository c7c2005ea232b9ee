-- what:   What the latest monitoring list of a quarter that names a registered household says of
--         it.
-- grain:  one row per household and quarter with a list that names it
-- key:    household_key, quarter_index
-- units:  none
-- source: M 防返贫监测
-- reader: staging.status, staging.observed_change
select
    household_key,
    quarter_index,
    is_relapse,
    is_cleared,
    identified_date
from staging.monitor_record
qualify row_number() over (
    partition by household_key, quarter_index
    order by taken_date desc, file_number desc
) = 1
