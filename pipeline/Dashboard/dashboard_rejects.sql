-- Rejected rows by the unit their place or their file names, quarter, column and reason.
with units as (
    select
        reject.*,
        coalesce(
            division.zone,
            (
                select max(zone.division)
                from core.division as zone
                where zone.level = 'zone' and contains(reject.file, zone.division)
            ),
            '市级及未注明单位'
        ) as unit
    from ops.reject
    left join core.division
        on division.level = 'village'
        and reject.village_code = division.division
)

select
    units.unit,
    coalesce(units.quarter, '') as quarter,
    coalesce(units."column", '') as column_name,
    units.reason_zh,
    count(*) as rejects
from units
group by all
order by units.unit, quarter, column_name, units.reason_zh
