-- what:   Each poor village against the exit criteria of a village: income at the line and public
--         services near the provincial average (the office's word). The platform's indicators
--         stand beside the verdict; failing lists those that fail, each with its article.
-- grain:  one row per poor village and quarter
-- key:    quarter, village_code
-- units:  yuan a head, people; criteria and indicators pass, fail, no_data
-- source: Art. 3, 9, 11, 12
-- reader: figures/village_verified_cum, figures/village_income_reached_share
with limits as (
    select quarter, value as collective_yuan
    from core.rule
    where parameter = 'village_collective_income_yuan'
),

known as (
    select
        quarter.quarter,
        village_fact.village_code,
        village_fact.all_people,
        village_fact.income_pc_yuan as village_income_pc_yuan,
        line.line_yuan as line_used,
        [
            {'name': 'income', 'article': 3,
                'is_met': village_fact.income_pc_yuan >= line.line_yuan},
            {'name': 'public_service', 'article': 3, 'is_met': village_service.is_service_near},
            {'name': 'road', 'article': 11,
                'is_met': village_service.hamlets200_without_road = 0
                and coalesce(village_service.unpaved_road_km = 0, true)},
            {'name': 'water', 'article': 11,
                'is_met': village_service.households_without_safe_water = 0},
            {'name': 'power', 'article': 11,
                'is_met': village_service.hamlets_without_power = 0},
            {'name': 'broadband', 'article': 11,
                'is_met': village_service.broadband_households > 0},
            {'name': 'bus', 'article': 11, 'is_met': village_service.has_bus},
            {'name': 'clinic', 'article': 9, 'is_met': village_service.has_standard_clinic},
            {'name': 'sewage', 'article': 12, 'is_met': village_service.sewage_hamlets > 0},
            {'name': 'refuse', 'article': 12, 'is_met': village_service.has_refuse_point},
            {'name': 'toilet', 'article': 12, 'is_met': village_service.has_public_toilet},
            {'name': 'collective_income', 'article': 3,
                'is_met': village_service.collective_income_yuan >= limits.collective_yuan}
        ] as judged
    from staging.village_fact
    inner join core.quarter
        on village_fact.quarter_index = quarter.quarter_index
    inner join limits
        on quarter.quarter = limits.quarter
    left join core.line
        on quarter.year = line.year
        and line.subject = 'village'
    left join core.village_service
        on quarter.quarter = village_service.quarter
        and village_fact.village_code = village_service.village_code
    where village_fact.is_poor_village
),

worded as (
    select
        known.* exclude (judged),
        list_transform(judged, lambda one:
            case when one.is_met then 'pass' when not one.is_met then 'fail' else 'no_data' end
        ) as results,
        list_transform(
            list_filter(judged, lambda one: one.is_met is false),
            lambda one: one.name || '(第' || one.article || '条)'
        ) as failing
    from known
)

select
    quarter,
    village_code,
    all_people,
    village_income_pc_yuan,
    line_used,
    results[1] as income,
    results[2] as public_service,
    case
        when 'fail' in (results[1], results[2]) then 'not_met'
        when 'no_data' in (results[1], results[2]) then 'no_data'
        else 'met'
    end as verdict,
    results[3] as road,
    results[4] as water,
    results[5] as power,
    results[6] as broadband,
    results[7] as bus,
    results[8] as clinic,
    results[9] as sewage,
    results[10] as refuse,
    results[11] as toilet,
    results[12] as collective_income,
    array_to_string(failing, ',') as failing
from worded
