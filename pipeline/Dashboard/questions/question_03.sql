-- 比对达标完成率最低的十个镇是哪些？
select division_name, numerator as verified_people, denominator as target_people, value
from mart.figure
where figure = 'verified_completion_share_cum'
    and level = 'town'
    and denominator >= 100
    and quarter = (select max(quarter) from mart.figure)
order by value, division_name
limit 10
