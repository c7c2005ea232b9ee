-- what:   Counties, responsible units and towns whose task of the year the office set itself: by its
--         sheet, or by what it gave to every place below.
-- grain:  one row per place
-- key:    division
-- units:  none
-- source: mart.target; Art. 25
-- reader: 未完成年度任务单位名单
with given as (
    select level, division, origin = 'office' as is_office
    from mart.target
    where year = cast(left($quarter, 4) as integer)
),

towns as (
    select
        town.division,
        town.parent_division as county,
        town.zone,
        given.is_office or coalesce(bool_and(below.is_office), false) as is_own
    from core.division as town
    inner join given
        on town.level = 'town'
        and given.level = 'town'
        and town.division = given.division
    left join core.division as village
        on village.level = 'village'
        and town.division = village.parent_division
    left join given as below
        on below.level = 'village'
        and village.division = below.division
    group by town.division, town.parent_division, town.zone, given.is_office
)

select division
from towns
where is_own
union all
select given.division
from given
left join towns
    on given.division = case given.level when 'zone' then towns.zone else towns.county end
where given.level in ('zone', 'county')
group by given.division, given.is_office
having given.is_office or bool_and(towns.is_own)
