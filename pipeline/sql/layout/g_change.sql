-- what:   Columns of staged Parquet: Change sheet. An absent layout still has them.
-- grain:  no row
-- key:    file_id, sheet, row_number
-- units:  money in yuan; people and households as counts
-- source: G 变动明细
-- reader: staging
select
    cast(null as varchar) as file_id,
    cast(null as varchar) as sheet,
    cast(null as bigint) as row_number,
    cast(null as varchar) as village_code,
    cast(null as varchar) as source_household_key,
    cast(null as varchar) as row_hash,
    cast(null as varchar) as change_kind,
    cast(null as integer) as natural_in_people,
    cast(null as integer) as natural_out_people
where false
