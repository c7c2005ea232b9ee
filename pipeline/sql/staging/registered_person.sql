-- what:   Everyone who was ever on the register: rows of department lists about others are not
--         published.
-- grain:  one row per person
-- key:    person_key
-- units:  none
-- source: accepted roster rows
-- reader: core.hospital_stay, core.medical_aid, core.public_post, core.student_list
select distinct person_key
from staging.membership
