-- what:   Closing stocks of the account are the stock figures, in every division.
-- grain:  one row per figure, division and quarter where they are not
-- key:    place, quarter, detail
-- units:  households or people
-- source: figures.md: one number, one place
-- reader: ops.check
with stocks as (
    select
        case stock when 'register' then 'registered_' else 'poor_' end || unit as figure,
        quarter,
        level,
        division,
        value
    from mart.account
    where flow = 'closing' and stock in ('register', 'poor')
)

select
    stocks.division as place,
    stocks.quarter,
    coalesce(figure.numerator, 0) - stocks.value as size,
    'level=' || stocks.level || ' figure=' || stocks.figure as detail
from stocks
left join mart.figure
    on stocks.figure = figure.figure
    and stocks.quarter = figure.quarter
    and stocks.level = figure.level
    and stocks.division = figure.division
where coalesce(figure.numerator, 0) <> stocks.value
