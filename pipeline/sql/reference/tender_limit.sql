-- what:   From which size a project must be tendered, by date.
-- grain:  one row per date of entry into force
-- key:    valid_from_date
-- units:  yuan
-- source: data/reference/tender_limits.csv
-- reader: findings/project_without_tender
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/tender_limits.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    cast(from_date as date) as valid_from_date,
    cast(limit_yuan as decimal(18, 2)) as limit_yuan,
    source
from lines
