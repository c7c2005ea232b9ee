-- what:   Cases of medical cost by quarter of their calendar year: a stay that insurance left
--         something of, with the aid dated by the quarter's end; or aid without a stay, by its
--         stated share. Years without any aid list have no case.
-- grain:  one row per case and quarter
-- key:    quarter, person_key, case_kind, case_date, case_number
-- units:  yuan; stated_share is a share
-- source: Art. 9
-- reader: figures/medical_assistance_reached_share
with aided_years as (
    select distinct year(aid_date) as year
    from staging.medical_aid_row
),

limits as (
    select quarter, value as least_share
    from core.rule
    where parameter = 'medical_aid_share'
),

cases as (
    select
        person_key, 'stay' as case_kind, admitted_date, discharged_date as case_date,
        1 as case_number, remainder_yuan, cast(null as decimal(9, 4)) as stated_share
    from core.hospital_stay
    where remainder_yuan > 0
    qualify row_number() over (
        partition by person_key, discharged_date
        order by admitted_date desc
    ) = 1
    union all
    select
        person_key, 'aid_only', null, aid_date,
        row_number() over (partition by person_key, aid_date order by aid_yuan),
        null, stated_share
    from core.medical_aid
    where discharged_date is null and stated_share is not null
),

aided as (
    select
        quarter.quarter,
        cases.person_key,
        cases.case_kind,
        cases.case_date,
        cases.case_number,
        cases.remainder_yuan,
        cases.stated_share,
        coalesce(sum(medical_aid.aid_yuan), 0) as aid_yuan
    from cases
    inner join aided_years
        on year(cases.case_date) = aided_years.year
    inner join core.quarter
        on year(cases.case_date) = quarter.year
        and cases.case_date <= quarter.end_date
    left join core.medical_aid
        on cases.case_kind = 'stay'
        and cases.person_key = medical_aid.person_key
        and cases.case_date = medical_aid.discharged_date
        and medical_aid.aid_date <= quarter.end_date
    group by all
)

select
    aided.quarter,
    aided.person_key,
    aided.case_kind,
    aided.case_date,
    cast(aided.case_number as integer) as case_number,
    aided.remainder_yuan,
    cast(aided.aid_yuan as decimal(18, 2)) as aid_yuan,
    aided.stated_share,
    coalesce(
        aided.stated_share >= limits.least_share,
        aided.aid_yuan >= limits.least_share * aided.remainder_yuan
    ) as is_aid_reached
from aided
inner join limits
    on aided.quarter = limits.quarter
