-- what:   Baseline of bench: households, people and income by village and file.
-- grain:  one row
-- key:    none
-- units:  rows read
-- source: typed_read.parquet
-- reader: verb bench
with sums as (
    select
        filename,
        c01,
        c02,
        count(*) as people,
        count(distinct c09) as households,
        sum(c47) as income
    from '{folder}/typed_read.parquet'
    group by all
)

select cast(sum(people) as bigint) from sums
