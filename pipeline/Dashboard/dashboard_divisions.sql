-- Places with their parents; villages with what the register says of them at the as-of quarter.
select
    division.level,
    division.division,
    division.division_name,
    division.parent_division,
    division.zone,
    coalesce(snapshot.is_poor_village, false) as is_poor_village
from core.division
cross join core.run
left join core.snapshot
    on division.level = 'village'
    and division.division = snapshot.village_code
    and run.as_of_quarter = snapshot.quarter
where division.level <> 'village' or $has_villages
order by division.level, division.division
