-- what:   Medical aid to people who are or were on the register, matched by ID number, with the
--         stay it belongs to: the person's latest one discharged by the day of the aid.
-- grain:  one row per person, date and amount
-- key:    person_key, aid_date, aid_yuan
-- units:  yuan; stated_share is a share
-- source: department list 医疗救助; Art. 9
-- reader: core.medical_case, analysts
with stays as (
    select person_key, max(admitted_date) as admitted_date, discharged_date
    from core.hospital_stay
    group by person_key, discharged_date
),

aids as (
    select
        medical_aid_row.quarter,
        medical_aid_row.person_key,
        medical_aid_row.aid_date,
        medical_aid_row.aid_yuan,
        medical_aid_row.stated_share,
        medical_aid_row.aid_person_kind,
        medical_aid_row.file_id,
        medical_aid_row.sheet,
        medical_aid_row.source_row
    from staging.medical_aid_row
    inner join staging.registered_person
        on medical_aid_row.person_key = registered_person.person_key
)

select
    aids.*,
    stays.admitted_date,
    stays.discharged_date
from aids
asof left join stays
    on aids.person_key = stays.person_key
    and aids.aid_date >= stays.discharged_date
