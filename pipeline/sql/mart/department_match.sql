-- what:   Register against each department's list: who has answered when, 应享, 已享, 重合率, missed and
--         wrongly in. Counts cover the villages that a list in force speaks for; none answered
--         means no data, not nobody. Weak matches (弱匹配) are counted apart and nowhere else.
-- grain:  one row per department, quarter and division from city to town
-- key:    department, quarter, level, division
-- units:  people; overlap_share is people both had and listed / people had
-- source: Art. 7, 24; registry.md, Department files
-- reader: bulletins, analysts
with places as (
    select quarter.quarter, division_village.level, division_village.division,
        division_village.division_name, division_village.village_code
    from core.quarter
    inner join core.snapshot
        on quarter.quarter = snapshot.quarter
    inner join core.division_village
        on snapshot.village_code = division_village.village_code
        and division_village.level <> 'village'
)

select
    department.department,
    department.department_zh,
    department.sender_zh,
    places.quarter,
    places.level,
    places.division,
    places.division_name,
    cast(count(*) as integer) as village_count,
    cast(count(department_count.village_code) as integer) as answered_villages,
    min(department_count.taken_date) as oldest_list_date,
    max(department_count.taken_date) as latest_list_date,
    cast(sum(department_count.due_people) as bigint) as due_people,
    cast(sum(department_count.had_people) as bigint) as had_people,
    cast(sum(department_count.listed_people) as bigint) as listed_people,
    cast(sum(department_count.overlap_people) as bigint) as overlap_people,
    cast(sum(department_count.overlap_people) as double)
    / nullif(cast(sum(department_count.had_people) as double), 0) as overlap_share,
    cast(sum(department_count.missed_people) as bigint) as missed_people,
    cast(sum(department_count.wrong_people) as bigint) as wrong_people,
    cast(sum(department_count.unclear_people) as bigint) as unclear_people,
    cast(sum(department_count.weak_people) as bigint) as weak_people
from places
cross join reference.department
left join staging.department_count
    on department.department = department_count.department
    and places.quarter = department_count.quarter
    and places.village_code = department_count.village_code
group by all
