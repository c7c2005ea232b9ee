-- what:   Closing stock = opening stock + flows, in every village, quarter, stock and unit.
-- grain:  one row per residual that is not zero
-- key:    place, quarter, detail
-- units:  households or people
-- source: Art. 24; registry.md: a residual is printed, never absorbed
-- reader: ops.check
select
    village_code as place,
    quarter,
    value as size,
    'stock=' || stock || ' unit=' || unit as detail
from staging.account_village
where flow = 'residual' and value <> 0
