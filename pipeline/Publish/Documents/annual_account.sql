-- what:   The city's register account over the year of a fourth quarter.
-- grain:  one row per stock, unit and flow
-- key:    stock, unit, flow
-- units:  households, people
-- source: mart.account
-- reader: annual report
select
    account.stock,
    account.unit,
    account.flow,
    cast(case account.flow
        when 'opening' then max(account.value) filter (where quarter.quarter_number = 1)
        when 'closing' then max(account.value) filter (where quarter.quarter_number = 4)
        else sum(account.value)
    end as decimal(24, 6)) as value
from mart.account as account
inner join core.quarter as quarter
    on account.quarter = quarter.quarter
where account.level = 'city'
    and quarter.year = cast(left($quarter, 4) as integer)
group by account.stock, account.unit, account.flow
order by all
