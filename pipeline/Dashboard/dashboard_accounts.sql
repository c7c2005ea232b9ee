-- Register accounts down to the village; for the public the city's alone, since small counts could be worked out below it.
select division, quarter, stock, unit, flow, value
from mart.account
where level = 'city' or (not $is_public and (level <> 'village' or $has_villages))
