-- Figures with the town of a village, in its order, so that a town's file reads its own rows alone; empty above the village.
select figure.*, coalesce(village.parent_division, '') as town
from mart.figure
left join core.division as village
    on village.level = 'village'
    and figure.division = village.division
order by town
