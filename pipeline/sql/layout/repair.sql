-- what:   Columns of staged Parquet: Repairs and notes, counted. An absent layout still has them.
-- grain:  no row
-- key:    file_id, sheet, column_name, rule
-- units:  money in yuan; people and households as counts
-- source: intake
-- reader: staging
select
    cast(null as varchar) as file_id,
    cast(null as varchar) as sheet,
    cast(null as varchar) as column_name,
    cast(null as varchar) as rule,
    cast(null as bigint) as rows,
    cast(null as bigint) as first_row
where false
