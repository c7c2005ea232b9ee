-- what:   Financial and insurance service points and cash points open at the end of a quarter.
-- grain:  one row per quarter, village and kind of point
-- key:    quarter, village_code, point_kind
-- quarters: own
-- units:  none
-- source: Art. 14; 金融服务网点表
-- reader: figures finance_point_village_share
select
    quarter,
    village_code,
    point_kind,
    opened_date
from staging.finance_point_row
