-- what:   The closing stock of a quarter is the opening stock of the next, in every division.
-- grain:  one row per division, quarter, stock and unit where it is not
-- key:    place, quarter, detail
-- units:  households or people
-- source: registry.md, Register accounts
-- reader: ops.check
with openings as (
    select quarter, level, division, stock, unit, value
    from mart.account
    where flow = 'opening'
),

closings as (
    select
        quarter.quarter,
        account.level,
        account.division,
        account.stock,
        account.unit,
        account.value
    from mart.account
    inner join core.quarter
        on account.quarter = quarter.previous_quarter
    where account.flow = 'closing'
)

select
    closings.division as place,
    closings.quarter,
    coalesce(openings.value, 0) - closings.value as size,
    'level=' || closings.level || ' stock=' || closings.stock || ' unit=' || closings.unit as detail
from closings
left join openings
    on closings.quarter = openings.quarter
    and closings.level = openings.level
    and closings.division = openings.division
    and closings.stock = openings.stock
    and closings.unit = openings.unit
where coalesce(openings.value, 0) <> closings.value
