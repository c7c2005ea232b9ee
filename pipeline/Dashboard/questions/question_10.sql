-- 各责任单位还差多少人，目标日前每季度须脱贫多少人？
select
    quarter,
    division_name,
    max(value) filter (where figure = 'exit_gap_people_cum') as gap_people,
    round(max(value) filter (where figure = 'exit_required_people_per_quarter')) as people_per_quarter
from mart.figure
where level = 'zone'
    and figure in ('exit_gap_people_cum', 'exit_required_people_per_quarter')
    and quarter = (select max(quarter) from mart.figure where figure = 'exit_required_people_per_quarter' and value is not null)
group by quarter, division_name
order by gap_people desc
