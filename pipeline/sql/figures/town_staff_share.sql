-- what:    Towns with dedicated staff for poverty alleviation.
-- name_zh: 镇(街道)扶贫专职干部配备率
-- name_en: Towns with dedicated staff
-- formula_zh: 最近名单中有专职干部在岗的镇 ÷ 有在册户的镇；未报送名单的不计算
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- quarters: own and earlier
-- units:   share
-- period:  s
-- formula: towns with at least one full-time officer in post by the latest list / towns with
--          registered households; no row where no list is supplied
-- source:  Art. 26
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: no
with supplied as (
    select min(quarter) as first_quarter
    from core.town_staff
),

lists as (
    select quarter.quarter, quarter.end_date, left(staff.town, 6) as county,
        max(staff.quarter_index) as list_index
    from core.quarter
    inner join core.town_staff as staff
        on staff.quarter_index <= quarter.quarter_index
    group by all
),

staffed as (
    select distinct lists.quarter, staff.town
    from lists
    inner join core.town_staff as staff
        on lists.county = left(staff.town, 6)
        and lists.list_index = staff.quarter_index
    where staff.duty = 'full_time'
        and coalesce(staff.in_post_date <= lists.end_date, true)
        and coalesce(staff.left_date > lists.end_date, true)
),

towns as (
    select distinct snapshot.quarter, left(snapshot.village_code, 9) as town,
        division_village.level, division_village.division
    from core.snapshot
    inner join supplied
        on snapshot.quarter >= supplied.first_quarter
    inner join core.division_village
        on snapshot.village_code = division_village.village_code
        and division_village.level <> 'village'
)

select
    towns.quarter,
    towns.level,
    towns.division,
    count(staffed.town) as numerator,
    count(*) as denominator
from towns
left join staffed
    on towns.quarter = staffed.quarter
    and towns.town = staffed.town
group by all
