-- what:   A figure has one row per village and quarter.
-- grain:  one row per figure, village and quarter that repeats
-- key:    place, quarter, detail
-- units:  rows
-- source: figures.md: one number, one place
-- reader: ops.check
select
    village_code as place,
    quarter,
    count(*) as size,
    'figure=' || source_file || coalesce(suffix, '') as detail
from staging.figure_village
group by village_code, quarter, source_file, suffix
having count(*) > 1
