-- what:   Households whose dwelling the latest list about it calls finished, or whose people it
--         moved into a care home or flats: what is built stays built when the list is no longer in
--         force.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- units:  none
-- source: Art. 10; figures.md, Criteria: rebuilt and care home pass
-- reader: staging.household_condition
with stated as (
    select
        quarter.quarter,
        housing_sheet.household_key,
        housing_sheet.quarter as list_quarter,
        housing_sheet.rebuild_progress in ('2', '3') as is_done
    from staging.housing_sheet
    inner join core.quarter
        on housing_sheet.quarter <= quarter.quarter
    union all
    select
        quarter.quarter,
        member.household_key,
        house_ledger.quarter,
        house_ledger.finish_date <= quarter.end_date or house_ledger.rebuild_way in ('4', '5')
    from staging.house_ledger
    inner join core.quarter
        on house_ledger.quarter <= quarter.quarter
    inner join core.member
        on quarter.quarter = member.quarter
        and house_ledger.person_key = member.person_key
),

latest as (
    select quarter, household_key, max(list_quarter) as list_quarter
    from stated
    group by all
)

select stated.quarter, stated.household_key
from stated
inner join latest
    on stated.quarter = latest.quarter
    and stated.household_key = latest.household_key
    and stated.list_quarter = latest.list_quarter
where stated.is_done
group by all
