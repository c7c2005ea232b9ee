-- Every number down to the town, or to the village, in millionths.
select
    figure,
    quarter,
    division,
    cast(numerator * 1000000 as bigint) as numerator,
    cast(denominator * 1000000 as bigint) as denominator,
    code,
    false as is_hidden
from mart.figure
where level <> 'village' or $has_villages
