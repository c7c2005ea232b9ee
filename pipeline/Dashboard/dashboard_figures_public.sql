-- Every number that may be public, in millionths; small counts and their complements are marked instead.
select
    figure,
    quarter,
    division,
    cast(numerator * 1000000 as bigint) as numerator,
    cast(denominator * 1000000 as bigint) as denominator,
    code,
    is_hidden
from mart.figure_public
