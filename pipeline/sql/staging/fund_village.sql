-- what:   The ledger at the village: money that names a county, a town or no place is shared out
--         once, by people of labour-capable households in the quarter booked, to the fen by largest
--         remainder, ties by code.
-- grain:  one row per stage, payer, treasury, use, quarter booked and village
-- key:    stage, payer, treasury, fund_use, booked_quarter, village_code
-- units:  yuan
-- source: Art. 13; decision 0010
-- reader: staging.fund_position, mart.fund_flow
with spread as (
    select
        entry.stage,
        entry.payer,
        entry.treasury,
        entry.fund_use,
        entry.division,
        entry.booked_quarter,
        entry.fen,
        division_village.village_code,
        coalesce(fund_weight.people, 0) as people,
        coalesce(fund_weight.labour_household_people, 0) as labour_people
    from staging.fund_entry as entry
    inner join core.division_village
        on entry.division = division_village.division
    left join staging.fund_weight
        on division_village.village_code = fund_weight.village_code
        and entry.weight_index = fund_weight.quarter_index
),

weighed as (
    select
        *,
        case
            when sum(labour_people) over below > 0 then labour_people
            when sum(people) over below > 0 then people
            else 1
        end as weight
    from spread
    window below as (
        partition by stage, payer, treasury, fund_use, division, booked_quarter
    )
),

shared as (
    select
        *,
        cast(sum(weight) over below as bigint) as weights,
        abs(fen) * cast(weight as hugeint) as product
    from weighed
    window below as (
        partition by stage, payer, treasury, fund_use, division, booked_quarter
    )
),

floored as (
    select
        *,
        product // weights as whole,
        row_number() over (
            partition by stage, payer, treasury, fund_use, division, booked_quarter
            order by product % weights desc, village_code
        ) as place
    from shared
),

rounded as (
    select
        *,
        sign(fen) * (whole + case
            when place <= abs(fen) - sum(whole) over (
                partition by stage, payer, treasury, fund_use, division, booked_quarter
            ) then 1
            else 0
        end) as village_fen
    from floored
)

select
    stage,
    payer,
    treasury,
    fund_use,
    booked_quarter,
    village_code,
    cast(cast(sum(village_fen) as decimal(20, 2)) * 0.01 as decimal(18, 2)) as amount_yuan
from rounded
where village_fen <> 0
group by all
