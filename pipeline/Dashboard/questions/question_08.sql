-- 主要致贫原因各占多少？
select name_zh, value as households, round(value / sum(value) over (), 3) as share
from mart.figure
inner join mart.figure_definition using (figure)
where figure like 'cause_households\_%' escape '\'
    and level = 'city'
    and quarter = (select max(quarter) from mart.figure)
order by households desc, figure
