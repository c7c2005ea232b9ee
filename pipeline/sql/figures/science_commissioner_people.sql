-- what:    Science commissioners at work, by the place they serve.
-- name_zh: 在岗科技特派员人数
-- name_en: Science commissioners at work
-- formula_zh: 各责任单位最近名册中季末在岗的科技特派员人数，按服务地点统计；未报送名册的不计算
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- units:   people
-- period:  s
-- formula: people of the latest list of their responsible unit sent and not left by the quarter’s
--          end; one counts once in every division that holds all of a place served
-- source:  Art. 16
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: no
with sheets as (
    select
        sheet.quarter_index,
        sheet.sent_date,
        sheet.left_date,
        coalesce(sheet.village_code, sheet.town_code, sheet.county_code, city.division) as place,
        coalesce(sheet.person_key, sheet.person_name_key) as person_key
    from staging.commissioner_sheet as sheet
    inner join core.division as city
        on city.level = 'city'
),

placed as (
    select sheets.*, coalesce(unit.division, sheets.place) as unit
    from sheets
    left join staging.place_within as unit
        on sheets.place = unit.place
        and unit.level = 'zone'
),

latest as (
    select
        quarter.quarter, quarter.end_date, placed.unit, max(placed.quarter_index) as list_index
    from core.quarter
    inner join placed
        on placed.quarter_index <= quarter.quarter_index
    group by all
)

select
    latest.quarter,
    within.level,
    within.division,
    count(distinct placed.person_key) filter (
        where placed.sent_date <= latest.end_date
            and coalesce(placed.left_date > latest.end_date, true)
    ) as numerator
from latest
inner join placed
    on latest.unit = placed.unit
    and latest.list_index = placed.quarter_index
inner join staging.place_within as within
    on placed.place = within.place
group by all
