-- 三保障和饮水各缺多少户？
select name_zh, denominator - numerator as missing_households, value
from mart.figure
inner join mart.figure_definition using (figure)
where figure in ('education_secured_share', 'medical_secured_share', 'housing_secured_share', 'water_secured_share')
    and level = (select max_by(level, denominator) from mart.figure where figure = 'housing_secured_share')
    and quarter = (select max(quarter) from mart.figure)
order by missing_households desc
