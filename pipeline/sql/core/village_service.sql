-- what:   What is known of the services of a covered village at the end of a quarter: the latest
--         village sheet so far, and the office's own sheet for what that one has no column for.
--         Counts of what is served never exceed the base.
-- grain:  one row per village and quarter with a sheet
-- key:    quarter, village_code
-- units:  households, natural villages, km, yuan
-- source: G 村; own layout 村公共服务设施情况; Art. 9, 11, 12
-- reader: mart.village_review, figures of poor villages
with limits as (
    select
        quarter,
        max(value) filter (where parameter = 'standard_clinic_rooms') as clinics,
        max(value) filter (where parameter = 'standard_clinic_doctors') as doctors
    from core.rule
    group by all
)

select
    quarter.quarter,
    village_fact.village_code,
    village_fact.is_poor_village,
    village_sheet.households as all_households,
    village_sheet.hamlets as hamlet_count,
    service_sheet.hamlets200,
    case when service_sheet.hamlets200 - village_sheet.hamlets200_without_road is not null
        then greatest(service_sheet.hamlets200 - village_sheet.hamlets200_without_road, 0)
        end as hardened_hamlets200,
    village_sheet.hamlets200_without_road,
    village_sheet.unpaved_road_km,
    village_sheet.households_without_safe_water,
    village_sheet.hamlets_without_power,
    case when village_sheet.households - village_sheet.households_without_safe_water is not null
        then greatest(village_sheet.households - village_sheet.households_without_safe_water, 0)
        end as safe_water_households,
    case when village_sheet.hamlets - village_sheet.hamlets_without_power is not null
        then greatest(village_sheet.hamlets - village_sheet.hamlets_without_power, 0)
        end as powered_hamlets,
    case when village_sheet.broadband_households is not null
        then least(village_sheet.broadband_households, village_sheet.households)
        end as broadband_households,
    case when village_sheet.broadcast_households is not null
        then least(village_sheet.broadcast_households, village_sheet.households)
        end as broadcast_households,
    village_sheet.has_bus,
    coalesce(
        service_sheet.has_standard_clinic,
        village_sheet.clinics >= limits.clinics and village_sheet.doctors >= limits.doctors
    ) as has_standard_clinic,
    case when service_sheet.sewage_hamlets is not null
        then least(service_sheet.sewage_hamlets, village_sheet.hamlets) end as sewage_hamlets,
    case when service_sheet.refuse_hamlets is not null
        then least(service_sheet.refuse_hamlets, village_sheet.hamlets) end as refuse_hamlets,
    village_sheet.refuse_points > 0 as has_refuse_point,
    village_sheet.public_toilets > 0 as has_public_toilet,
    case when service_sheet.sanitary_toilet_households is not null
        then least(service_sheet.sanitary_toilet_households, village_sheet.households)
        end as sanitary_toilet_households,
    service_sheet.has_4g,
    service_sheet.relocated_households,
    village_sheet.collective_income_yuan,
    service_sheet.is_service_near
from staging.village_fact
inner join core.quarter
    on village_fact.quarter_index = quarter.quarter_index
inner join limits
    on quarter.quarter = limits.quarter
asof left join staging.village_sheet
    on village_fact.village_code = village_sheet.village_code
    and village_fact.quarter_index >= village_sheet.quarter_index
asof left join staging.service_sheet
    on village_fact.village_code = service_sheet.village_code
    and village_fact.quarter_index >= service_sheet.quarter_index
where village_sheet.village_code is not null or service_sheet.village_code is not null
