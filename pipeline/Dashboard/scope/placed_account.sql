-- Register accounts with the town of a village, in its order; empty above the village.
select account.*, coalesce(village.parent_division, '') as town
from mart.account
left join core.division as village
    on village.level = 'village'
    and account.division = village.division
order by town
