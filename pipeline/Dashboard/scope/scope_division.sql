-- The place asked for and all below it, by parent links: along the county and along the responsible unit.
with recursive below as (
    select level, division from core.division where division = $division
    union
    select child.level, child.division
    from core.division as child
    inner join below
        on child.parent_division = below.division
        or (child.level = 'town' and child.zone = below.division)
)

select distinct division from below
