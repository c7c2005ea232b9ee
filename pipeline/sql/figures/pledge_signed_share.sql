-- what:    Towns that signed the year’s pledge with their county.
-- name_zh: 责任书签订率
-- name_en: Pledges signed
-- formula_zh: 季末前已签订当年责任书的镇 ÷ 有在册户的镇；当年没有台账的不计算
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- quarters: own
-- units:   share
-- period:  y
-- formula: towns with a pledge of the year signed by the quarter’s end / towns with registered
--          households; no row for a year without a register of pledges
-- source:  Art. 23
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: no
with signed as (
    select pledge_year, town, min(signed_date) as signed_date
    from core.pledge
    where pledge_level = 'county_town' and town is not null
    group by all
),

years as (
    select distinct pledge_year
    from signed
),

towns as (
    select distinct snapshot.quarter, snapshot.year, left(snapshot.village_code, 9) as town,
        division_village.level, division_village.division
    from core.snapshot
    inner join years
        on snapshot.year = years.pledge_year
    inner join core.division_village
        on snapshot.village_code = division_village.village_code
        and division_village.level <> 'village'
)

select
    towns.quarter,
    towns.level,
    towns.division,
    count(signed.town) as numerator,
    count(*) as denominator
from towns
inner join core.quarter
    on towns.quarter = quarter.quarter
left join signed
    on towns.year = signed.pledge_year
    and towns.town = signed.town
    and signed.signed_date <= quarter.end_date
group by all
