-- Figures of the places in scope.
select * exclude (town)
from placed_figure
where town in ('', (select root from scope_root))
    and division in (select division from scope_division)
