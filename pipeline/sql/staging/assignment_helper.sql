-- what:   Cadres who can take households in the as-of quarter: those in post by the roster; where
--         no roster is at hand for a county, those whom its list of helpers names. Who is
--         registered as poor takes none.
-- grain:  one row per helper
-- key:    helper_key
-- units:  none
-- source: 帮扶责任人花名册; G 帮扶, G 走访; Art. 23
-- reader: staging.assignment_pair, follow_up.shortage
with rostered as (
    select helper.helper_key, helper.person_key, helper.county, helper.town
    from staging.helper_in_force as helper
    inner join core.quarter
        on helper.quarter_index = quarter.quarter_index and quarter.is_as_of
    where helper.is_in_post
),

named as (
    select
        household_helper.helper_key,
        cast(null as varchar) as person_key,
        left(helper_load.village_code, 6) as county,
        left(helper_load.village_code, 9) as town
    from staging.household_helper
    inner join core.quarter
        on household_helper.quarter_index = quarter.quarter_index and quarter.is_as_of
    inner join staging.helper_load
        on household_helper.quarter_index = helper_load.quarter_index
        and household_helper.helper_key = helper_load.helper_key
    anti join rostered
        on left(helper_load.village_code, 6) = coalesce(left(rostered.town, 6), rostered.county)
    group by all
),

able as (
    select helper_key, person_key, county, town from rostered
    union all
    select helper_key, person_key, county, town from named
),

poor as (
    select distinct member.person_key
    from core.member
    inner join core.household
        on member.quarter = household.quarter
        and member.household_key = household.household_key
        and household.status = 'poor'
    inner join core.quarter
        on member.quarter = quarter.quarter and quarter.is_as_of
    where member.is_id_void is distinct from true
)

select
    able.helper_key,
    able.town,
    case
        when able.town is not null then left(able.town, 6)
        when zone_county.county is not null then zone_county.county
        else able.county
    end as county
from able
anti join poor
    on able.person_key = poor.person_key
left join (
    select division as zone, min(left(village_code, 6)) as county
    from core.division_village
    where level = 'zone'
    group by all
) as zone_county
    on able.county = zone_county.zone
