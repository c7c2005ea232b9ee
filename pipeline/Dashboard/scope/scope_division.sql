-- The place asked for and all below it, by parent links: along the county and along the responsible unit. Villages only for a town.
with recursive below as (
    select division.level, division.division
    from core.division
    inner join scope_root
        on division.division = scope_root.root
    union
    select child.level, child.division
    from core.division as child
    inner join below
        on child.parent_division = below.division
        or (child.level = 'town' and child.zone = below.division)
)

select distinct below.division
from below
cross join scope_root
where below.level <> 'village' or scope_root.level = 'town'
