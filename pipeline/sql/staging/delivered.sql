-- what:   From which quarter on a list of a layout is there: before it nothing is known, which is
--         not nothing.
-- grain:  one row per layout and quarter from its first file on
-- key:    layout, quarter
-- units:  none
-- source: dates of the files
-- reader: figures of loans, asset income, service points, training, village criteria
with firsts as (
    select layout, min(quarter_index) as first_index
    from staging.input_file
    where refusal_rule is null and quarter_index is not null
    group by layout
)

select
    firsts.layout,
    quarter.quarter
from firsts
inner join core.quarter
    on firsts.first_index <= quarter.quarter_index
