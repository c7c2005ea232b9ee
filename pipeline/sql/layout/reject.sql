-- what:   Columns of staged Parquet: Rejected rows. An absent layout still has them.
-- grain:  no row
-- key:    file_id, sheet, row_number
-- units:  money in yuan; people and households as counts
-- source: intake
-- reader: staging
select
    cast(null as varchar) as file_id,
    cast(null as varchar) as sheet,
    cast(null as bigint) as row_number,
    cast(null as varchar) as column_name,
    cast(null as varchar) as rule,
    cast(null as varchar) as reason_zh,
    cast(null as varchar) as proposal,
    cast(null as varchar) as source_household_key,
    cast(null as varchar) as village_code
where false
