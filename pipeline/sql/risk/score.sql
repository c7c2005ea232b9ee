-- what:   Relapse risk of exited households at the as-of quarter and the one before. It orders
--         visits; it takes no help away and is no evidence against anyone.
-- grain:  one row per scored household and quarter
-- key:    household_key, quarter
-- units:  probability of a recognised relapse or an income below the line within four quarters;
--         null before the first window has closed
-- source: champion of the risk contest; equal scores by lower income, then by key
-- reader: risk.list, follow-up, bulletin, dashboard
with limits as (
    select
        max(value) filter (where name = 'risk_band_high_share') as high_share,
        max(value) filter (where name = 'risk_band_medium_share') as medium_share,
        max(value) filter (where name = 'risk_income_age_quarters_max') as income_age_max,
        max(value) filter (where name = 'risk_missing_key_fields') as missing_max
    from reference.parameter
),

ranked as (
    select
        risk_prediction.household_key,
        risk_prediction.quarter,
        cohort.village_code,
        substr(cohort.village_code, 1, 9) as town,
        substr(cohort.village_code, 1, 6) as county,
        risk_prediction.model_id,
        risk_prediction.score,
        risk_prediction.base_score,
        risk_prediction.probability,
        risk_prediction.reasons,
        risk_prediction.missing_key_fields,
        risk_prediction.outside_feature_zh,
        feature.income_age_quarters,
        row_number() over (
            partition by risk_prediction.quarter
            order by
                risk_prediction.score desc,
                feature.income_gap nulls first,
                risk_prediction.household_key
        ) as city_rank,
        count(*) over (partition by risk_prediction.quarter) as scored_households
    from staging.risk_prediction
    inner join risk.cohort
        on risk_prediction.household_key = cohort.household_key
        and risk_prediction.quarter = cohort.quarter
    inner join risk.feature
        on risk_prediction.household_key = feature.household_key
        and risk_prediction.quarter = feature.quarter
),

doubted as (
    select
        ranked.*,
        limits.high_share,
        limits.medium_share,
        concat_ws(
            '；',
            case when ranked.income_age_quarters > limits.income_age_max
                then printf(
                    '收入数据已%d个季度未更新', cast(ranked.income_age_quarters as integer)
                ) end,
            case when ranked.missing_key_fields >= limits.missing_max
                then printf('关键信息缺%d项', ranked.missing_key_fields) end,
            case when ranked.outside_feature_zh is not null
                then ranked.outside_feature_zh || '超出以往范围' end
        ) as doubts_zh
    from ranked
    cross join limits
)

select
    household_key,
    quarter,
    village_code,
    town,
    county,
    model_id,
    score,
    base_score,
    probability,
    cast(row_number() over (partition by quarter, town order by city_rank) as integer)
        as rank_in_town,
    cast(row_number() over (partition by quarter, county order by city_rank) as integer)
        as rank_in_county,
    cast(city_rank as integer) as rank_in_city,
    case
        when city_rank <= scored_households * high_share then 'high'
        when city_rank <= scored_households * medium_share then 'medium'
        else 'low'
    end as band,
    reasons,
    case when doubts_zh = '' then 'normal' else 'low' end as confidence,
    nullif(doubts_zh, '') as confidence_note_zh
from doubted
