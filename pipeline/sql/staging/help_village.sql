-- what:   The latest list of helpers that speaks for a village in each quarter.
-- grain:  one row per village and quarter that a list speaks for
-- key:    village_code, quarter_index
-- quarters: own
-- units:  none
-- source: G 帮扶, G 走访
-- reader: staging.household_help
select
    help_row.village_code,
    quarter.quarter_index,
    max(help_row.list_index) as list_index
from staging.help_row
inner join core.quarter
    on help_row.list_index <= quarter.quarter_index
group by all
