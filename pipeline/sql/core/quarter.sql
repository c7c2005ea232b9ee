-- what:   Quarters from the first with a roster to the as-of quarter.
-- grain:  one row per quarter
-- key:    quarter
-- units:  quarter_index: quarters since 0000Q1; is_open: no file was taken on its last day or later
-- source: dates of the roster files; figures.md, Time: a figure of an open quarter says so
-- reader: every table with a quarter
with first_quarter as (
    select min(quarter_index) as first_index
    from staging.roster_file
),

indexes as (
    select
        cast(unnest(range(first_quarter.first_index, run.as_of_index + 1)) as integer)
            as quarter_index
    from first_quarter
    cross join staging.run
),

latest as (
    select max(taken_date) as taken_date
    from staging.input_file
    where refusal_rule is null
),

ends as (
    select
        quarter_index,
        last_day(make_date(quarter_index // 4, (quarter_index % 4 + 1) * 3, 1)) as end_date
    from indexes
)

select
    printf('%dQ%d', quarter_index // 4, quarter_index % 4 + 1) as quarter,
    quarter_index,
    cast(quarter_index // 4 as integer) as year,
    cast(quarter_index % 4 + 1 as integer) as quarter_number,
    printf('%dQ%d', (quarter_index - 1) // 4, (quarter_index - 1) % 4 + 1) as previous_quarter,
    end_date,
    least(end_date, latest.taken_date) as data_date,
    latest.taken_date < end_date as is_open,
    quarter_index % 4 = 3 as is_year_end,
    quarter_index = min(quarter_index) over () as is_first,
    quarter_index = max(quarter_index) over () as is_as_of
from ends
cross join latest
