-- what:    Science commissioners at work, by the place they serve.
-- name_zh: 在岗科技特派员人数
-- name_en: Science commissioners at work
-- formula_zh: 最近名册中季末在岗的科技特派员人数，按服务地点统计；未报送名册的不计算
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- units:   people
-- period:  s
-- formula: people of the latest list sent and not left by the quarter’s end; one counts once in
--          every division that holds all of a place served
-- source:  Art. 16
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: no
with latest as (
    select quarter.quarter, quarter.end_date, max(commissioner_sheet.quarter_index) as list_index
    from core.quarter
    inner join staging.commissioner_sheet
        on commissioner_sheet.quarter_index <= quarter.quarter_index
    group by all
),

serving as (
    select
        latest.quarter,
        coalesce(sheets.village_code, sheets.town_code, sheets.county_code, city.division) as place,
        coalesce(sheets.person_key, sheets.person_name_key) as person_key
    from latest
    inner join staging.commissioner_sheet as sheets
        on latest.list_index = sheets.quarter_index
    inner join core.division as city
        on city.level = 'city'
    where sheets.sent_date <= latest.end_date
        and coalesce(sheets.left_date > latest.end_date, true)
)

select
    serving.quarter,
    within.level,
    within.division,
    count(distinct serving.person_key) as numerator
from serving
inner join staging.place_within as within
    on serving.place = within.place
group by all
