-- what:   What the latest dated visit form or spot check up to a quarter’s end says of food and of
--         clothing; each stands until a later one says otherwise.
-- grain:  one row per household and quarter with such a statement
-- key:    quarter, household_key
-- units:  none
-- source: figures.md, Criteria; 入户走访反馈表, 抽查核查登记表; Art. 3
-- reader: mart.household_review
with stated as (
    select
        household_key, visit_date as stated_date, has_enough_food, has_enough_clothing,
        file_id, sheet, source_row
    from core.visit
    where visit_date is not null
    union all
    select
        household_key, check_date, has_enough_food, has_enough_clothing, file_id, sheet,
        row_number
    from staging.spot_check_sheet
    where household_key is not null and check_date is not null
)

select
    quarter.quarter,
    stated.household_key,
    arg_max(if(stated.has_enough_food, 'pass', 'fail'), [
        cast(stated.stated_date as varchar), stated.file_id, stated.sheet,
        printf('%012d', stated.source_row)
    ]) filter (where stated.has_enough_food is not null) as food,
    arg_max(if(stated.has_enough_clothing, 'pass', 'fail'), [
        cast(stated.stated_date as varchar), stated.file_id, stated.sheet,
        printf('%012d', stated.source_row)
    ]) filter (where stated.has_enough_clothing is not null) as clothing
from stated
inner join core.quarter
    on stated.stated_date <= quarter.end_date
where stated.has_enough_food is not null or stated.has_enough_clothing is not null
group by all
