-- what:   Columns of staged Parquet: Village sheet. An absent layout still has them.
-- grain:  no row
-- key:    file_id, sheet, row_number
-- units:  money in yuan; people and households as counts
-- source: G 村
-- reader: staging
select
    cast(null as varchar) as file_id,
    cast(null as varchar) as sheet,
    cast(null as bigint) as row_number,
    cast(null as varchar) as village_code,
    cast(null as integer) as households,
    cast(null as integer) as poor_households,
    cast(null as integer) as dibao_households,
    cast(null as integer) as wubao_households,
    cast(null as integer) as population,
    cast(null as integer) as poor_population,
    cast(null as integer) as labour,
    cast(null as integer) as migrant_workers,
    cast(null as integer) as hamlets,
    cast(null as decimal(14,2)) as income_pc_yuan,
    cast(null as decimal(16,2)) as collective_income_yuan,
    cast(null as decimal(10,3)) as unpaved_road_km,
    cast(null as integer) as hamlets200_without_road,
    cast(null as boolean) as has_bus,
    cast(null as integer) as hamlets_without_power,
    cast(null as integer) as households_without_safe_water,
    cast(null as integer) as households_water_difficult,
    cast(null as integer) as dangerous_households,
    cast(null as integer) as clinics,
    cast(null as integer) as doctors,
    cast(null as integer) as broadcast_households,
    cast(null as integer) as broadband_households,
    cast(null as integer) as mobile_internet_households,
    cast(null as integer) as public_toilets,
    cast(null as integer) as refuse_points,
    cast(null as integer) as cooperatives,
    cast(null as varchar) as village_type
where false
