-- what:   Help given against need, and what each exit that lasted has cost, at every level.
-- grain:  one row per quarter and division
-- key:    quarter, level, division
-- quarters: own and earlier
-- units:  people, yuan (paid: the three payers and the county); shares of the city; lasting = still
--         out of poverty lasting_exit_quarters after the exit
-- source: Art. 13, 24
-- reader: dashboard of money, workbooks
with lasting as (
    select cast(value as integer) as quarters
    from reference.parameter
    where name = 'lasting_exit_quarters'
),

places as (
    select quarter, village_code from staging.fund_weight
    union
    select quarter, village_code from staging.fund_position
),

villages as (
    select
        places.quarter,
        quarter.quarter_index,
        places.village_code,
        coalesce(fund_weight.labour_household_people, 0) as labour_household_people
    from places
    inner join core.quarter
        on places.quarter = quarter.quarter
    left join staging.fund_weight
        on places.quarter = fund_weight.quarter
        and places.village_code = fund_weight.village_code
),

due as (
    select quarter, village_code, sum(due_yuan) as due_yuan
    from staging.fund_due
    group by all
),

paid as (
    select quarter, village_code, sum(paid_yuan) as paid_yuan
    from staging.fund_position
    group by all
),

benefits as (
    select
        villages.quarter,
        villages.village_code,
        sum(payment.amount_yuan) as benefit_yuan
    from villages
    inner join core.payment
        on villages.village_code = payment.village_code
        and villages.quarter >= payment.quarter
    where payment.is_poverty_only
    group by all
),

exits as (
    select
        villages.quarter,
        villages.village_code,
        sum(exit_claim.people) as exited_people,
        sum(exit_claim.people) filter (
            where villages.quarter_index - booked.quarter_index >= lasting.quarters
            and (exit_claim.ended_quarter is null or exit_claim.ended_quarter > villages.quarter)
        ) as lasting_people
    from villages
    inner join core.exit_claim
        on villages.village_code = exit_claim.village_code
        and villages.quarter >= exit_claim.booked_quarter
    inner join core.quarter as booked
        on exit_claim.booked_quarter = booked.quarter
    cross join lasting
    group by all
),

summed as (
    select
        villages.quarter,
        division_village.level,
        division_village.division,
        division_village.division_name,
        cast(sum(villages.labour_household_people) as bigint) as labour_household_people,
        cast(coalesce(sum(due.due_yuan), 0) as decimal(18, 2)) as due_yuan,
        cast(coalesce(sum(paid.paid_yuan), 0) as decimal(18, 2)) as paid_yuan,
        cast(coalesce(sum(benefits.benefit_yuan), 0) as decimal(18, 2)) as benefit_yuan,
        cast(coalesce(sum(exits.exited_people), 0) as bigint) as exited_people,
        cast(coalesce(sum(exits.lasting_people), 0) as bigint) as lasting_people
    from villages
    inner join core.division_village
        on villages.village_code = division_village.village_code
    left join due
        on villages.quarter = due.quarter and villages.village_code = due.village_code
    left join paid
        on villages.quarter = paid.quarter and villages.village_code = paid.village_code
    left join benefits
        on villages.quarter = benefits.quarter and villages.village_code = benefits.village_code
    left join exits
        on villages.quarter = exits.quarter and villages.village_code = exits.village_code
    group by all
)

select
    summed.*,
    cast(summed.due_yuan as double) / nullif(cast(city.due_yuan as double), 0) as need_share,
    cast(summed.paid_yuan as double) / nullif(cast(city.paid_yuan as double), 0) as help_share,
    cast(summed.paid_yuan as double) / nullif(summed.lasting_people, 0) as lasting_exit_yuan
from summed
inner join summed as city
    on city.level = 'city'
    and summed.quarter = city.quarter
