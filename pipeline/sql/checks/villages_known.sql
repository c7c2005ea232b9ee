-- what:   Every household and target lies in a village of the division tree, so that it is in
--         every sum.
-- grain:  one row per quarter and village that does not
-- key:    place, quarter, detail
-- units:  households
-- source: data/reference/divisions.csv
-- reader: ops.check
select
    household.village_code as place,
    household.quarter,
    count(*) as size,
    'not in the division tree' as detail
from core.household
anti join core.division_village
    on division_village.level = 'city'
    and household.village_code = division_village.village_code
group by household.village_code, household.quarter
