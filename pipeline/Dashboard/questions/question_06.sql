-- 全市在册人口逐季怎样变动？
select quarter, flow, value as people
from mart.account
where level = 'city' and stock = 'register' and unit = 'people' and value <> 0
order by quarter, flow
