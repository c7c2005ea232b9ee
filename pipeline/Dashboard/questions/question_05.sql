-- 相对贫困村内外人均可支配收入差多少？
select
    quarter,
    round(max(value) filter (where figure = 'income_pc_mean_yuan_in')) as inside_yuan,
    round(max(value) filter (where figure = 'income_pc_mean_yuan_out')) as outside_yuan
from mart.figure
where level = 'city'
group by quarter
order by quarter
