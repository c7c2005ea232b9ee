-- what:   What the village sheets say of a village, the latest sheet of the year.
-- grain:  one row per village and year with a sheet
-- key:    village_code, year
-- units:  households and people as counts, *_yuan in yuan, *_km in kilometres
-- source: G 村
-- reader: analysts; mart.village_review through staging.village_fact
select
    village_sheet.village_code,
    quarter.year,
    quarter.quarter,
    village_sheet.village_type,
    village_sheet.households as all_households,
    village_sheet.population as all_people,
    village_sheet.poor_households as sheet_poor_households,
    village_sheet.poor_population as sheet_poor_people,
    village_sheet.dibao_households,
    village_sheet.wubao_households,
    village_sheet.labour as labour_people,
    village_sheet.migrant_workers as migrant_people,
    village_sheet.hamlets as hamlet_count,
    village_sheet.income_pc_yuan as village_income_pc_yuan,
    village_sheet.collective_income_yuan,
    village_sheet.unpaved_road_km,
    village_sheet.hamlets200_without_road,
    village_sheet.has_bus,
    village_sheet.hamlets_without_power,
    village_sheet.households_without_safe_water,
    village_sheet.households_water_difficult,
    village_sheet.dangerous_households,
    village_sheet.clinics as clinic_count,
    village_sheet.doctors as doctor_count,
    village_sheet.broadcast_households,
    village_sheet.broadband_households,
    village_sheet.mobile_internet_households,
    village_sheet.public_toilets as public_toilet_count,
    village_sheet.refuse_points as refuse_point_count,
    village_sheet.cooperatives as cooperative_count,
    village_sheet.file_id,
    village_sheet.sheet,
    village_sheet.row_number as source_row
from staging.village_sheet
inner join core.quarter
    on village_sheet.quarter_index = quarter.quarter_index
qualify row_number() over (
    partition by village_sheet.village_code, quarter.year
    order by quarter.quarter_index desc
) = 1
