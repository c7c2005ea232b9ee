-- what:   Hospital stays of people who are or were on the register, matched by ID number, with
--         what insurance paid and left. Diagnosis and hospital stay in the vault.
-- grain:  one row per person and stay
-- key:    person_key, admitted_date, discharged_date
-- quarters: own
-- units:  yuan
-- source: department list 住院; Art. 9
-- reader: core.medical_case, analysts
select
    inpatient_row.quarter,
    inpatient_row.person_key,
    inpatient_row.admitted_date,
    inpatient_row.discharged_date,
    inpatient_row.total_yuan as stay_cost_yuan,
    inpatient_row.basic_yuan as basic_insurance_yuan,
    inpatient_row.serious_yuan as serious_insurance_yuan,
    inpatient_row.self_yuan as stay_self_yuan,
    inpatient_row.remainder_yuan,
    inpatient_row.file_id,
    inpatient_row.sheet,
    inpatient_row.source_row
from staging.inpatient_row
inner join staging.registered_person
    on inpatient_row.person_key = registered_person.person_key
