-- what:   Quarters from the first with a roster to the as-of quarter.
-- grain:  one row per quarter
-- key:    quarter
-- as_of:  is_as_of
-- units:  quarter_index: quarters since 0000Q1
-- source: dates of the roster files
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
)

select
    printf('%dQ%d', quarter_index // 4, quarter_index % 4 + 1) as quarter,
    quarter_index,
    cast(quarter_index // 4 as integer) as year,
    cast(quarter_index % 4 + 1 as integer) as quarter_number,
    printf('%dQ%d', (quarter_index - 1) // 4, (quarter_index - 1) % 4 + 1) as previous_quarter,
    last_day(make_date(quarter_index // 4, (quarter_index % 4 + 1) * 3, 1)) as end_date,
    quarter_index % 4 = 3 as is_year_end,
    quarter_index = min(quarter_index) over () as is_first,
    quarter_index = max(quarter_index) over () as is_as_of
from indexes
