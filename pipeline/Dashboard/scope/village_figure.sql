-- Figures of the villages with their town, to be laid apart by town in one pass.
select figure.*, village.parent_division as town
from mart.figure
inner join core.division as village
    on village.level = 'village'
    and figure.division = village.division
where figure.level = 'village'
