-- what:    Land quotas reserved for poverty alleviation in the year, and those used.
-- name_zh: 扶贫开发用地指标
-- name_en: Land quotas for poverty alleviation
-- formula_zh: 当年安排的扶贫开发用地指标之和；已使用为其中已使用的指标
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- units:   mu
-- period:  y
-- formula: sum of 安排指标 (_used: 已使用指标) of the year, as the latest sheet up to the quarter (before
--          there is one, the first after it) states each place and use, all its rows of it; a
--          place counts in every division that holds all of it
-- source:  Art. 15
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: no
-- suffixes: used=已使用
with stated as (
    select
        sheet.quota_year,
        coalesce(sheet.village_code, sheet.town_code, sheet.county_code, city.division) as place,
        sheet.land_use,
        sheet.quarter_index,
        sheet.taken_date,
        sheet.file_number,
        sum(sheet.quota_mu) as quota_mu,
        sum(sheet.used_mu) as used_mu
    from staging.land_quota_sheet as sheet
    inner join core.division as city
        on city.level = 'city'
    group by all
),

in_force as (
    select quarter.quarter, stated.place, stated.quota_mu, stated.used_mu
    from stated
    inner join core.quarter
        on stated.quota_year = quarter.year
    qualify row_number() over (
        partition by quarter.quarter, stated.place, stated.land_use
        order by
            stated.quarter_index > quarter.quarter_index,
            abs(stated.quarter_index - quarter.quarter_index),
            stated.taken_date desc,
            stated.file_number
    ) = 1
)

select
    in_force.quarter,
    within.level,
    within.division,
    variants.suffix,
    sum(case when variants.suffix is null then in_force.quota_mu else in_force.used_mu end)
        as numerator
from in_force
inner join staging.place_within as within
    on in_force.place = within.place
cross join (values (null), ('_used')) as variants (suffix)
group by all
