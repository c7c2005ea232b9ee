-- 各县（市、区）累计登记脱贫任务完成率是多少？
select division_name, numerator as standing_people, denominator as target_people, value
from mart.figure
where figure = 'exit_completion_share_cum'
    and level = 'county'
    and quarter = (select max(quarter) from mart.figure)
order by value desc
