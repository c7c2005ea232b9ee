-- what:    Towns with dedicated staff for poverty alleviation.
-- name_zh: 镇(街道)扶贫专职干部配备率
-- name_en: Towns with dedicated staff
-- formula_zh: 最近名单中有专职干部在岗的镇 ÷ 有在册户的镇；未报送名单的责任单位不计算
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- units:   share
-- period:  s
-- formula: towns with at least one full-time officer in post by the latest list / towns with
--          registered households, of responsible units that supplied a list
-- source:  Art. 26
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: no
with staff as (
    select
        town_staff.town, town_staff.duty, town_staff.in_post_date, town_staff.left_date,
        town_staff.quarter_index, town.zone as unit
    from core.town_staff
    inner join core.division as town
        on town.level = 'town'
        and town_staff.town = town.division
),

lists as (
    select quarter.quarter, quarter.end_date, staff.unit, max(staff.quarter_index) as list_index
    from core.quarter
    inner join staff
        on staff.quarter_index <= quarter.quarter_index
    group by all
),

staffed as (
    select distinct lists.quarter, staff.town
    from lists
    inner join staff
        on lists.unit = staff.unit
        and lists.list_index = staff.quarter_index
    where staff.duty = 'full_time'
        and coalesce(staff.in_post_date <= lists.end_date, true)
        and coalesce(staff.left_date > lists.end_date, true)
),

towns as (
    select distinct snapshot.quarter, left(snapshot.village_code, 9) as town,
        division_village.level, division_village.division
    from core.snapshot
    inner join core.division as own
        on own.level = 'town'
        and left(snapshot.village_code, 9) = own.division
    semi join lists
        on snapshot.quarter = lists.quarter
        and own.zone = lists.unit
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
