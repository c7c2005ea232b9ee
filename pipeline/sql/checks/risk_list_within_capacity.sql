-- what:   A town's risk list never holds more households than the town can visit.
-- grain:  one row per broken town and quarter
-- key:    place, quarter
-- units:  households
-- source: Art. 23
-- reader: ops.check
select
    list.town as place,
    list.quarter,
    count(*) - max(list.visit_capacity) as size,
    'capacity=' || max(list.visit_capacity) as detail
from risk.list
where list.list_kind = 'town'
group by list.town, list.quarter
having count(*) > max(list.visit_capacity)
