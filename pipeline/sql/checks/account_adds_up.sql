-- what:   Register = poor + exited at the opening and the close, in every division and quarter.
-- grain:  one row per division, quarter, unit and flow where it does not
-- key:    place, quarter, detail
-- units:  households or people
-- source: registry.md: R = P + E
-- reader: ops.check
select
    division as place,
    quarter,
    sum(case when stock = 'register' then value else -value end) as size,
    'level=' || level || ' unit=' || unit || ' flow=' || flow as detail
from mart.account
where flow in ('opening', 'closing')
group by level, division, quarter, unit, flow
having size <> 0
