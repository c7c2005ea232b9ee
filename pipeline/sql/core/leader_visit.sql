-- what:   Visiting trips led by the party and government heads of city, counties, zones and towns.
-- grain:  one row per trip
-- key:    file_id, sheet, source_row
-- units:  households
-- source: 党政主要领导带队走访登记表; Art. 23
-- reader: figures/leader_visit_missed_count
select
    case
        when town_code is not null then 'town'
        when county_code is null then 'city'
        when county_code similar to '[0-9]{6}' then 'county'
        else 'zone'
    end as level,
    coalesce(town_code, county_code) as leader_unit,
    leader_post,
    leader_name_key as leader_key,
    visit_date,
    visited_households,
    quarter as recorded_quarter,
    file_id,
    sheet,
    row_number as source_row
from staging.leader_visit_sheet
