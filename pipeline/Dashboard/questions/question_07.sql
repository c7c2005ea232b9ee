-- 返贫人数最多的十个镇是哪些？
select division_name, value as relapsed_people
from mart.figure
where figure = 'relapsed_people_cum'
    and level = 'town'
    and quarter = (select max(quarter) from mart.figure)
order by value desc, division_name
limit 10
