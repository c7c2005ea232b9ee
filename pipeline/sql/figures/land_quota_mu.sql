-- what:    Land quotas reserved for poverty alleviation in the year, and those used.
-- name_zh: 扶贫开发用地指标
-- name_en: Land quotas for poverty alleviation
-- formula_zh: 当年安排的扶贫开发用地指标之和；已使用为其中已使用的指标
-- grain:   one row per level, division, quarter
-- key:     level, division, quarter
-- units:   mu
-- period:  y
-- formula: sum of 安排指标 (_used: 已使用指标) of the year, as the latest sheet states each place and
--          use; a place counts in every division that holds all of it
-- source:  Art. 15
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: no
-- suffixes: used=已使用
with stated as (
    select
        quota_year,
        coalesce(village_code, town_code, county_code, city.division) as place,
        quota_mu,
        used_mu
    from staging.land_quota_sheet
    inner join core.division as city
        on city.level = 'city'
    qualify row_number() over (
        partition by
            quota_year, coalesce(village_code, town_code, county_code, city.division), land_use
        order by quarter_index desc, taken_date desc, file_number, sheet, row_number
    ) = 1
)

select
    quarter.quarter,
    within.level,
    within.division,
    variants.suffix,
    sum(case when variants.suffix is null then stated.quota_mu else stated.used_mu end) as numerator
from stated
inner join staging.place_within as within
    on stated.place = within.place
inner join core.quarter
    on stated.quota_year = quarter.year
cross join (values (null), ('_used')) as variants (suffix)
group by all
