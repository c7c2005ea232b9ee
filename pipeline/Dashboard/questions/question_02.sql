-- 各责任单位登记脱贫与比对达标相差多少人？
select
    division_name,
    max(value) filter (where figure = 'exited_people_cum') as claimed_people,
    max(value) filter (where figure = 'verified_exited_people_cum') as verified_people,
    claimed_people - verified_people as difference_people
from mart.figure
where level = 'zone' and quarter = (select max(quarter) from mart.figure)
group by division_name
order by difference_people desc
