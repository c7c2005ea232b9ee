-- what:   Land quotas for poverty alleviation, as each sheet states them.
-- grain:  one row per row of a sheet
-- key:    file_id, sheet, source_row
-- units:  mu
-- source: 扶贫开发用地指标表; Art. 15
-- reader: analysts
select
    quota_year,
    county_code as county,
    town_code as town,
    village_code,
    land_use,
    quota_mu,
    used_mu,
    quarter as recorded_quarter,
    file_id,
    sheet,
    row_number as source_row
from staging.land_quota_sheet
