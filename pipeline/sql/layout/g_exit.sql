-- what:   Columns of staged Parquet: Exit sheet. An absent layout still has them.
-- grain:  no row
-- key:    file_id, sheet, row_number
-- units:  money in yuan; people and households as counts
-- source: G 脱贫明细
-- reader: staging
select
    cast(null as varchar) as file_id,
    cast(null as varchar) as sheet,
    cast(null as bigint) as row_number,
    cast(null as varchar) as village_code,
    cast(null as varchar) as source_household_key,
    cast(null as varchar) as row_hash,
    cast(null as integer) as plan_exit_year,
    cast(null as integer) as exit_year
where false
